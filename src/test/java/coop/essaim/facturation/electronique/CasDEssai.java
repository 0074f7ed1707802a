package coop.essaim.facturation.electronique;

import static coop.essaim.facturation.electronique.DocumentsDEssai.*;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Periode;
import coop.essaim.facturation.electronique.DocumentFige.Client;
import coop.essaim.facturation.electronique.DocumentFige.Genre;
import coop.essaim.facturation.electronique.DocumentFige.Ligne;
import coop.essaim.facturation.electronique.DocumentFige.Operation.Nature;
import coop.essaim.facturation.electronique.DocumentFige.Regime;
import coop.essaim.facturation.electronique.DocumentsDEssai.Brouillon;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Les documents que les validateurs doivent tous admettre, par ce qu'ils ont de particulier.
final class CasDEssai {

    private static final Ligne RETOUCHES = ligne("Retouches", "3", Unite.HEURE, "38.50", TVA_20);
    private static final Ligne PLANTS = ligne("Plants de tomate", "120", Unite.UNITE, "1.90", TVA_10);
    private static final Ligne LEGUMES = ligne("Panier de légumes", "4", Unite.UNITE, "18.957346", TVA_5_5);
    private static final Ligne ATELIER = ligne("Formation : coudre à plusieurs", "2", Unite.JOUR, "420", FORMATION);

    private CasDEssai() {}

    static Map<String, DocumentFige> tous() {
        var cas = new LinkedHashMap<String, Brouillon>();
        clients(cas);
        regimes(cas);
        melanges(cas);
        remises(cas);
        acomptesEtSoldes(cas);
        avoirs(cas);
        references(cas);
        limites(cas);
        var figes = new LinkedHashMap<String, DocumentFige>();
        int rang = 0;
        for (var un : cas.entrySet()) {
            rang++;
            var brouillon = un.getValue();
            if (brouillon.numero.equals("F2026-00012")) brouillon.numero("F2026-%05d".formatted(rang));
            figes.put(un.getKey(), brouillon.fige());
        }
        return figes;
    }

    private static void clients(Map<String, Brouillon> cas) {
        cas.put("personne publique", new Brouillon(RETOUCHES));
        cas.put("entreprise à l'adresse de l'annuaire", new Brouillon(RETOUCHES).pour(MAISON_LEROY));
        cas.put("particulier", new Brouillon(RETOUCHES).pour(MADAME_GUILLOU));
        cas.put("particulier sans courriel", new Brouillon(RETOUCHES).pour(SANS_COURRIEL));
        cas.put("entreprise sans SIRET ni TVA", new Brouillon(RETOUCHES).pour(association()));
        cas.put("livraison ailleurs", new Brouillon(PLANTS).nature(Nature.BIENS).pour(livree()));
        cas.put("client de Genève, service taxé", new Brouillon(RETOUCHES).pour(GALERIE_DE_GENEVE));
    }

    private static void regimes(Map<String, Brouillon> cas) {
        cas.put("S 20 %", new Brouillon(RETOUCHES).pour(MAISON_LEROY));
        cas.put("S 10 %", new Brouillon(PLANTS).nature(Nature.BIENS).de(JARDINS_D_IDRISS));
        cas.put(
                "S 5,5 %",
                new Brouillon(LEGUMES).nature(Nature.BIENS).de(JARDINS_D_IDRISS).pour(MADAME_GUILLOU));
        cas.put("S 2,1 %", seule("Abonnement à la gazette", Regime.taxe("2.1")));
        cas.put("S 8,5 % (Guadeloupe)", seule("Conseil à distance", Regime.taxe("8.5")));
        cas.put("S débits", new Brouillon(RETOUCHES).debits());
        cas.put("E formation exonérée", new Brouillon(ATELIER));
        cas.put(
                "AE sous-traitance du bâtiment",
                seule("Pose de cloisons", AUTOLIQUIDATION).pour(MAISON_LEROY));
        cas.put(
                "AE service à une entreprise belge",
                seule(
                                "Conception de costumes",
                                Regime.sans(
                                        CategorieTva.AE, "Autoliquidation : art. 283-2 du code général des impôts."))
                        .pour(ATELIER_DE_BRUXELLES));
        cas.put(
                "K livraison en Belgique",
                new Brouillon(ligne("Robes de scène", "6", Unite.UNITE, "210", INTRACOMMUNAUTAIRE))
                        .nature(Nature.BIENS)
                        .realisee(Periode.jour(DATE))
                        .pour(ATELIER_DE_BRUXELLES));
        cas.put(
                "G exportation en Suisse",
                new Brouillon(ligne("Tapisserie", "1", Unite.UNITE, "4800", EXPORTATION))
                        .nature(Nature.BIENS)
                        .realisee(Periode.jour(DATE))
                        .pour(GALERIE_DE_GENEVE));
        cas.put("O hors champ", seule("Dédit pour annulation", HORS_CHAMP));
        cas.put("Z taux zéro", seule("Livraison au taux zéro", TAUX_ZERO));
    }

    private static Brouillon seule(String designation, Regime regime) {
        return new Brouillon(ligne(designation, "1", Unite.FORFAIT, "1250", regime));
    }

    private static void melanges(Map<String, Brouillon> cas) {
        cas.put("biens et services, trois taux", new Brouillon(RETOUCHES, PLANTS, LEGUMES).nature(Nature.MIXTE));
        cas.put("taxé et exonéré", new Brouillon(RETOUCHES, ATELIER).pour(MAISON_LEROY));
        cas.put("deux exonérations de motifs différents", new Brouillon(ATELIER, soins()));
        cas.put("trente lignes", new Brouillon(trente()).nature(Nature.MIXTE));
        cas.put(
                "rubriques et détails",
                new Brouillon(
                        sous("Création", "Tissu fourni.\nDeux essayages.", RETOUCHES),
                        sous("Création", "Prototype compris", RETOUCHES),
                        sous("Transmission", "Huit personnes au plus", ATELIER)));
    }

    private static Ligne soins() {
        return ligne(
                "Séance",
                "1",
                Unite.UNITE,
                "60",
                Regime.sans(CategorieTva.E, "Exonération de TVA : art. 261-4-1° du code général des impôts."));
    }

    private static Ligne[] trente() {
        return IntStream.rangeClosed(1, 30)
                .mapToObj(rang -> ligne(
                        "Article n° " + rang,
                        String.valueOf(rang),
                        Unite.CONNUES.get(rang % Unite.CONNUES.size()),
                        rang + ".333333",
                        rang % 3 == 0 ? TVA_5_5 : rang % 3 == 1 ? TVA_10 : TVA_20))
                .toArray(Ligne[]::new);
    }

    private static void remises(Map<String, Brouillon> cas) {
        cas.put("remise de ligne", new Brouillon(remisee(RETOUCHES, "11.55", "10")));
        cas.put("remise du document", new Brouillon(RETOUCHES).remise("Geste commercial", "15.00", TVA_20));
        cas.put(
                "remise de ligne et du document, deux taux",
                new Brouillon(remisee(RETOUCHES, "5.77", "5"), PLANTS)
                        .nature(Nature.MIXTE)
                        .remise("Bienvenue", "8.33", TVA_20)
                        .remise("Bienvenue", "16.67", TVA_10));
        cas.put("remise sur l'exonéré", new Brouillon(ATELIER).remise("Tarif solidaire", "140.00", FORMATION));
        cas.put(
                "retour d'un article",
                new Brouillon(PLANTS, retour()).nature(Nature.BIENS).de(JARDINS_D_IDRISS));
    }

    private static Ligne retour() {
        return ligne("Retour de plants gelés", "-7", Unite.UNITE, "1.90", TVA_10);
    }

    private static void acomptesEtSoldes(Map<String, Brouillon> cas) {
        var acompte = ligne("Acompte de 30 % sur le devis D2026-0042", "1", Unite.FORFAIT, "463.17", TVA_20);
        cas.put("acompte", new Brouillon(acompte).genre(Genre.ACOMPTE));
        cas.put(
                "acompte échu à la commande",
                new Brouillon(acompte).genre(Genre.ACOMPTE).echeance(DATE.minusDays(3)));
        cas.put(
                "solde qui déduit l'acompte par une ligne",
                new Brouillon(
                                ligne("Costumes de scène", "1", Unite.FORFAIT, "1543.90", TVA_20),
                                ligne("Acompte déjà facturé", "-1", Unite.FORFAIT, "463.17", TVA_20))
                        .genre(Genre.SOLDE)
                        .apres("F2026-00004"));
        cas.put(
                "solde qui déduit deux acomptes payés",
                new Brouillon(ligne("Costumes de scène", "1", Unite.FORFAIT, "1543.90", TVA_20))
                        .genre(Genre.SOLDE)
                        .paye("1111.60")
                        .apres("F2026-00004", "F2026-00005"));
        cas.put("déjà payée", new Brouillon(RETOUCHES).paye("138.60").pour(MADAME_GUILLOU));
        cas.put("payée en partie", new Brouillon(RETOUCHES).paye("38.60"));
    }

    private static void avoirs(Map<String, Brouillon> cas) {
        cas.put(
                "avoir total",
                new Brouillon(RETOUCHES)
                        .genre(Genre.AVOIR)
                        .numero("AV2026-00001")
                        .apres("F2026-00008"));
        cas.put(
                "avoir partiel avec remise",
                new Brouillon(ligne("Retouches", "1", Unite.HEURE, "38.50", TVA_20))
                        .genre(Genre.AVOIR)
                        .numero("AV2026-00002")
                        .remise("Part de la remise", "3.85", TVA_20)
                        .echeance(null)
                        .apres("F2026-00008"));
        cas.put(
                "avoir de formation",
                new Brouillon(ATELIER).genre(Genre.AVOIR).numero("AV2026-00003").apres("F2026-00014"));
        cas.put(
                "avoir au particulier, trois taux",
                new Brouillon(RETOUCHES, PLANTS, LEGUMES)
                        .nature(Nature.MIXTE)
                        .genre(Genre.AVOIR)
                        .numero("AV2026-00004")
                        .pour(MADAME_GUILLOU)
                        .apres("F2026-00021"));
    }

    private static void references(Map<String, Brouillon> cas) {
        var periode = Periode.entre(DATE.minusDays(30), DATE.minusDays(1));
        cas.put(
                "toutes les références",
                new Brouillon(RETOUCHES)
                        .references("Costumes du carnaval", periode, "SERV-CULTURE", "BC-2026/118", "D2026-0042"));
        cas.put("réalisée un jour", new Brouillon(RETOUCHES).realisee(Periode.jour(DATE.minusDays(2))));
        cas.put(
                "mentions du bâtiment",
                new Brouillon(ligne("Reprise d'un mur", "12.5", Unite.METRE_CARRE, "84", TVA_10))
                        .note("Assurance décennale : Mutuelle des Coopératives, contrat 12345, France entière.")
                        .note("Le client atteste que les travaux relèvent du taux de 10 % (art. 279-0 bis du CGI)."));
    }

    private static void limites(Map<String, Brouillon> cas) {
        cas.put("signes réservés du XML", new Brouillon(reserves()).note("À < B & C > D, « l'été » – 50 %."));
        cas.put("quantité à quatre décimales", new Brouillon(ligne("Tissu", "0.1234", Unite.METRE, "81", TVA_20)));
        cas.put("le demi-centime", new Brouillon(ligne("Bouton", "1", Unite.UNITE, "0.125", TVA_20)));
        cas.put("grand montant", new Brouillon(ligne("Spectacle", "1", Unite.FORFAIT, "987654.32", TVA_5_5)));
        cas.put("numéro à barre", new Brouillon(RETOUCHES).numero("2026/F-00044"));
        cas.put(
                "payée comptant, sans échéance",
                new Brouillon(RETOUCHES).echeance(null).pour(MADAME_GUILLOU));
    }

    private static Ligne reserves() {
        return ligne("Robe « Été » <taille & coupe> n° 3", "1", Unite.UNITE, "90", TVA_20);
    }

    private static Client association() {
        return new Client(
                Client.Sorte.ENTREPRISE,
                "Association des Couturières de l'Erdre",
                MAISON_LEROY.siren(),
                null,
                null,
                AdressePostale.enFrance("3 quai Ceineray", "44000", "Nantes"),
                null,
                null,
                null);
    }

    private static Client livree() {
        return new Client(
                Client.Sorte.ENTREPRISE,
                MAISON_LEROY.nom(),
                MAISON_LEROY.siren(),
                MAISON_LEROY.siret(),
                MAISON_LEROY.tva(),
                MAISON_LEROY.adresse(),
                null,
                null,
                AdressePostale.enFrance("Zone des Hauts-Pavés\nHangar 4", "44300", "Nantes"));
    }
}
