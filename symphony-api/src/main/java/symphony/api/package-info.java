/** What every part of Symphony says to its user in one way. */
package symphony.api;
