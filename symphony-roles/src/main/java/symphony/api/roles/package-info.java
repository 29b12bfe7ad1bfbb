/** The catalogue of roles. */
package symphony.api.roles;
