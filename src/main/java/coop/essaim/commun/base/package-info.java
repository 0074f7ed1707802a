/// La base PostgreSQL : l'embarquée, ses rôles, sa configuration.
@NullMarked
package coop.essaim.commun.base;

import org.jspecify.annotations.NullMarked;
