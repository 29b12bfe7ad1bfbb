/** Types that every part of Symphony uses to report to its user. */
package symphony.api;
