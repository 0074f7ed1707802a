package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.page.saisie.Option;
import coop.essaim.commun.page.saisie.Saisie;
import coop.essaim.documents.Document;
import java.util.List;

/// La page de saisie : la feuille, ce qui n'y va pas, ce qu'elle laisse à équilibrer, et de quoi la compléter.
///
/// @param action où elle s'envoie
/// @param calculee vrai quand on vient d'en recalculer les soldes : la première ligne vide reçoit le curseur
public record FormulaireDEcriture(
        String action,
        Feuille feuille,
        Saisie saisie,
        List<SoldeDeSection> soldes,
        List<Document> fichiers,
        Choix choix,
        boolean calculee) {

    public FormulaireDEcriture {
        soldes = List.copyOf(soldes);
        fichiers = List.copyOf(fichiers);
    }

    /// Ce que proposent les cellules.
    public record Choix(List<Option> journaux, List<Option> comptes, List<Option> sections, List<Option> tiers) {
        public Choix {
            journaux = List.copyOf(journaux);
            comptes = List.copyOf(comptes);
            sections = List.copyOf(sections);
            tiers = List.copyOf(tiers);
        }
    }

    /// Le rang de la ligne où continuer.
    public int aContinuer() {
        for (int i = 0; i < feuille.lignes().size(); i++)
            if (feuille.lignes().get(i).estVide()) return i;
        return -1;
    }

    public boolean estEquilibre() {
        return !soldes.isEmpty()
                && soldes.stream().allMatch(solde -> solde.reste().estNul());
    }
}
