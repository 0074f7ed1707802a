package coop.essaim.acces.matrice;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperative.Banque;
import coop.essaim.acces.cooperative.Cooperative.Contact;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.acces.cooperative.Forme;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Siret;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Sème l'identité de la coopérative : son IBAN ne se montre en entier à personne.
public class CooperativeDEssai implements ObjetsDEssai {

    public CooperativeDEssai(Cooperatives cooperatives) {
        cooperatives.enregistrer(
                new Cooperative(
                        LocalDate.of(2020, 1, 1),
                        "L’Essor des Mauges",
                        Forme.SCOP_SARL,
                        new Siret("73282932000074"),
                        "Nantes",
                        "70.22Z",
                        AdressePostale.enFrance("12 rue des Lilas", "44000", "Nantes"),
                        null,
                        null,
                        new Banque(
                                Iban.lire("FR14 2004 1010 0505 0001 3M02 606").valeur(), null),
                        new Contact(null, null, null),
                        null),
                null);
    }

    @Override
    public boolean sert(String chemin) {
        return false;
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return Map.of();
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return Map.of();
    }

    @Override
    public List<Marqueur> marqueurs() {
        // Une facture porte le siège et l'IBAN de qui la vend : qui la lit les y lit. Une embauche se déclare au siège.
        return List.of(
                new Marqueur("20041010050500013M02606", Set.of("facturation.siennes.faire", "facturation.toutes.lire")),
                new Marqueur(
                        "12 rue des Lilas",
                        Set.of(
                                "acces.cooperative.gerer",
                                "acces.journal.lire",
                                "facturation.siennes.faire",
                                "facturation.toutes.lire",
                                "parcours.social.tenir")));
    }
}
