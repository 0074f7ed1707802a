/// La coopérative de démonstration, faite par les services des modules comme le ferait une personne. Rien n'en dépend,
/// et elle ne se charge que par `./essaim demo`.
@ApplicationModule(
        displayName = "Démonstration",
        allowedDependencies = {
            "acces",
            "acces::cooperative",
            "personnes",
            "personnes::equipe",
            "personnes::fiche",
            "personnes::suivi",
            "personnes::confidentiel",
            "personnes::situation",
            "accueil",
            "accueil::lieu",
            "accueil::seance",
            "accueil::orientation",
            "parcours",
            "parcours::machine",
            "parcours::echeance",
            "parcours::sortie",
            "parcours::absence",
            "parcours::aide",
            "parcours::assurance",
            "parcours::effectif",
            "parcours::prevention",
            "parcours::rsa",
            "parcours::sejour",
            "parcours::social",
            "parcours::soutien",
            "activites",
            "parcours",
            "parcours::machine",
            "parcours::echeance",
            "activites::contribution",
            "tiers",
            "paie::reglages",
            "facturation",
            "facturation::piece",
            "facturation::encaissement",
            "facturation::devis",
            "facturation::remise",
            "facturation::calcul",
            "gestion",
            "comptabilite",
            "comptabilite::plan",
            "comptabilite::lettrage",
            "comptabilite::saisie"
        })
@NullMarked
package coop.essaim.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
