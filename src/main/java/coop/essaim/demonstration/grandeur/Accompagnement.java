package coop.essaim.demonstration.grandeur;

import coop.essaim.acces.Comptes;
import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import coop.essaim.parcours.Demande;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.Passage;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.sortie.Depart;
import coop.essaim.parcours.sortie.Sorties;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.suivi.Suivis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les parcours des cent trois personnes : leur entrée, en CAPE ou en CESA, leur sortie, et qui les accompagne. Les
/// papiers des deux derniers départs restent à remettre : le tableau des échéances a de quoi montrer.
@Service
class Accompagnement {

    private static final String MAUD = "maud@val-rouge.example";
    private static final int SORTIES = 12;
    private static final int PAPIERS_EN_RETARD = 2;

    private static final List<Motif> MOTIFS =
            List.of(Motif.DEMISSION, Motif.EMPLOI, Motif.CREATION_DE_SA_STRUCTURE, Motif.RETRAITE);

    private final Parcours parcours;
    private final Sorties sorties;
    private final Echeances echeances;
    private final Suivis suivis;
    private final Personnes personnes;
    private final Comptes comptes;

    Accompagnement(
            Parcours parcours,
            Sorties sorties,
            Echeances echeances,
            Suivis suivis,
            Personnes personnes,
            Comptes comptes) {
        this.parcours = parcours;
        this.sorties = sorties;
        this.echeances = echeances;
        this.suivis = suivis;
        this.personnes = personnes;
        this.comptes = comptes;
    }

    @Transactional
    public void raconter(List<Etabli> etablis) {
        var maud = conseillere();
        int sortis = 0;
        for (var etabli : etablis) {
            var entree = etabli.presence().entree();
            entrer(etabli.personne(), etabli.presence().cape(), entree);
            maud.ifPresent(id -> suivis.confier(etabli.personne(), id, entree, null));
            var sortie = etabli.presence().sortie();
            if (sortie != null) sortir(etabli.personne(), sortie, sortis++);
        }
    }

    private Optional<PersonneId> conseillere() {
        return comptes.trouverParCourriel(MAUD).flatMap(compte -> personnes.duCompte(compte.id()));
    }

    private void entrer(PersonneId personne, boolean cape, LocalDate entree) {
        var demande = Demande.de(personne, cape ? Transition.R1 : Transition.R2, entree, null);
        var passage = parcours.franchir(demande, Dossier.vide());
        if (!(passage instanceof Passage.Fait)) throw new IllegalStateException("Entrée refusée : " + passage);
    }

    private void sortir(PersonneId personne, LocalDate sortie, int rang) {
        var demande = new Sorties.Demande(MOTIFS.get(rang % MOTIFS.size()), sortie.minusDays(45), sortie, null, null);
        verifier(sorties.annoncer(personne, demande, null));
        verifier(sorties.partir(personne, sortie, null));
        if (rang >= SORTIES - PAPIERS_EN_RETARD) return;
        for (var due : echeances.restantes(personne)) echeances.faire(due.id(), sortie, null, null);
    }

    private static void verifier(Depart depart) {
        if (!(depart instanceof Depart.Note)) throw new IllegalStateException("Sortie refusée : " + depart);
    }
}
