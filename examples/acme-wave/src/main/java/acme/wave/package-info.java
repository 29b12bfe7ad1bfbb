/** An activation that Symphony does not know until this module is on its plugin path. */
package acme.wave;
