/// Les sessions : gardées dans PostgreSQL pour que deux processus servent la même personne, et faites de textes seuls.
@NamedInterface("session")
@NullMarked
package coop.essaim.acces.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
