/// Les mots de passe : longs plutôt que compliqués, hachés par Argon2id, jamais périmés d'office.
@NullMarked
package coop.essaim.acces.motdepasse;

import org.jspecify.annotations.NullMarked;
