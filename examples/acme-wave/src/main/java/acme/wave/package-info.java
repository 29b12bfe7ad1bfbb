/** An activation that Symphony does not know until this module lies on its plugin path. */
package acme.wave;
