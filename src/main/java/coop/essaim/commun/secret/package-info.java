/// Les secrets gardés dans la base, chiffrés par une clé qui n'y est pas : qui vole une sauvegarde ne les lit pas.
@NullMarked
package coop.essaim.commun.secret;

import org.jspecify.annotations.NullMarked;
