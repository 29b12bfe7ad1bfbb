/** A mass on a spring: an example of a third party's environment for Symphony. */
package acme.spring;
