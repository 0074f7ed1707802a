package coop.essaim.parcours.sortie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.Evenement;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.Region;
import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// L'emploi d'une personne, tel que ses étapes le disent : pour le certificat et l'ancienneté.
@Component
class Carriere {

    private final Parcours parcours;

    Carriere(Parcours parcours) {
        this.parcours = parcours;
    }

    record Emploi(String libelle, LocalDate entree) {
        String jusquAu(LocalDate fin) {
            return libelle + ", du " + EnFrancais.enFrancais(entree) + " au " + EnFrancais.enFrancais(fin) + ".";
        }
    }

    /// Le dernier contrat de travail commencé avant ce jour ; rien pour qui n'a eu qu'un CAPE.
    Optional<Emploi> emploi(PersonneId personne, LocalDate fin) {
        return parcours.etapes(personne).stream()
                .filter(e -> !e.effet().isAfter(fin))
                .filter(e -> e.transition()
                        .vers(Region.CONTRAT)
                        .filter(Carriere::commenceUnEmploi)
                        .isPresent())
                .filter(e -> !e.transition().code().equals("T10"))
                .reduce((_, dernier) -> dernier)
                .map(Carriere::emploi);
    }

    private static boolean commenceUnEmploi(Etat etat) {
        return Etat.CESAS.contains(etat) || etat == Etat.CDI_APPUI;
    }

    private static Emploi emploi(Evenement embauche) {
        boolean appui = embauche.transition().vers(Region.CONTRAT).orElseThrow() == Etat.CDI_APPUI;
        return new Emploi(
                appui ? "Salariée ou salarié de l’équipe d’appui" : "Entrepreneuse ou entrepreneur salarié",
                embauche.effet());
    }
}
