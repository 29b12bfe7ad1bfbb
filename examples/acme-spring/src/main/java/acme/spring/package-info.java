/** A mass on a spring, as a third party offers it to Symphony. */
package acme.spring;
