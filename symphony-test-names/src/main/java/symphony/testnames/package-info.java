/** Names of tests in reports. */
package symphony.testnames;
