package coop.essaim.comptabilite.fec;

import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.plan.Exercice;

/// La description qui accompagne le FEC (art. A47 A-1, II) : jeu de caractères, séparateurs, zones, règles suivies.
final class DescriptionFec {

    private DescriptionFec() {}

    static String de(String fichier, Exercice exercice, ExportFec.Bilan bilan) {
        return """
                Description du fichier des écritures comptables %s

                Exercice du %s au %s. Comptabilité d'engagement, tenue en euros avec Essaim.
                %d lignes, précédées d'une ligne de noms de zones.

                Jeu de caractères : ISO 8859-15. Zones séparées par une tabulation, enregistrements par CR LF.
                Montants : virgule décimale, deux décimales, sans séparateur de milliers, signe en première position.
                Dates : AAAAMMJJ. Zones, dans l'ordre de l'article A47 A-1, VII-1° :
                JournalCode, JournalLib, EcritureNum, EcritureDate, CompteNum, CompteLib, CompAuxNum, CompAuxLib,
                PieceRef, PieceDate, EcritureLib, Debit, Credit, EcritureLet, DateLet, ValidDate, Montantdevise, Idevise.

                EcritureNum : suite sans trou par journal et par exercice, donnée à la validation ; une écriture reprise
                d'un autre logiciel garde le numéro qu'elle y portait.
                Ordre : écritures d'à-nouveaux, puis ordre de validation (ValidDate).
                EcritureLet : code propre à chaque compte auxiliaire ; un lettrage partiel n'est pas exporté.
                Les opérations internes entre activités (journal interne, classe 9) et les écritures au brouillard
                n'y figurent pas. Les à-nouveaux portent le résultat ; aucune écriture ne solde les classes 6 et 7.
                Les caractères absents d'ISO 8859-15 sont translittérés ; la barre verticale devient une espace.
                %s""".formatted(
                        fichier,
                        EnFrancais.enFrancais(exercice.du()),
                        EnFrancais.enFrancais(exercice.au()),
                        bilan.lignes(),
                        bilan.sansPiece() == 0 ? "" : sansPiece(bilan.sansPiece()) + "\n");
    }

    static String sansPiece(long lignes) {
        return "%s sans référence de pièce (PieceRef), comme dans le fichier d'un autre logiciel dont elles viennent."
                .formatted(EnFrancais.compte(lignes, "ligne"));
    }
}
