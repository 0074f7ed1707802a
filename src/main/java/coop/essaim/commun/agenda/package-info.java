/// Ce qu'un agenda sait lire : le format iCalendar (RFC 5545).
@NullMarked
package coop.essaim.commun.agenda;

import org.jspecify.annotations.NullMarked;
