/// Les pages d'erreur : ce qui s'est passé, ce qu'il faut faire, et une référence à donner ; jamais une trace.
@NullMarked
package coop.essaim.commun.page.erreur;

import org.jspecify.annotations.NullMarked;
