/**
 * An example of a third party's activation, which Symphony finds when this module is on its plugin
 * path.
 */
package acme.wave;
