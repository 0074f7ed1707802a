package coop.essaim.personnes.fiche;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Lien;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import java.util.ArrayList;
import java.util.List;

/// Les pages d'une personne, selon ce que le visiteur peut y lire.
public final class Onglets {

    private Onglets() {}

    public static List<Lien> de(PersonneId id, Visiteur visiteur) {
        var onglets = new ArrayList<Lien>();
        onglets.add(Lien.vers("Fiche", "/personnes/" + id));
        if (visiteur.peut(DroitsPersonnes.SOCIAL))
            onglets.add(Lien.vers("Situation", "/personnes/" + id + "/situation"));
        if (visiteur.peut(DroitsPersonnes.NIR)) onglets.add(Lien.vers("Sécurité sociale", "/personnes/" + id + "/nir"));
        if (visiteur.peut(DroitsPersonnes.IBAN)) onglets.add(Lien.vers("Banque", "/personnes/" + id + "/iban"));
        if (visiteur.peut(DroitsPersonnes.TENIR))
            onglets.add(Lien.vers("Historique", "/personnes/" + id + "/historique"));
        if (visiteur.peut(DroitsPersonnes.GARDE)) onglets.add(Lien.vers("Données", "/personnes/" + id + "/donnees"));
        return onglets;
    }
}
