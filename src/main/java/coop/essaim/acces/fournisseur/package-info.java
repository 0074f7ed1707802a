/// Le fournisseur d'identité (OpenID Connect), quand la coopérative en a un. Il prouve une adresse, jamais un compte.
@NullMarked
package coop.essaim.acces.fournisseur;

import org.jspecify.annotations.NullMarked;
