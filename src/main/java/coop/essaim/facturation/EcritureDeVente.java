package coop.essaim.facturation;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.plan.Section;
import coop.essaim.facturation.calcul.RegimeDeTva;
import coop.essaim.facturation.serie.Numero;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;

/// L'écriture d'une facture : le client, le produit par nature, la TVA par taux et par exigibilité ; et celle de la
/// contribution, interne. Un avoir est la même à l'envers.
final class EcritureDeVente {

    static final String CLIENTS = "411100";
    private static final String JOURNAL_DES_VENTES = "VE";
    private static final String JOURNAL_INTERNE = "IN";
    private static final String LIAISON = "900000";
    private static final String CONTRIBUTION_DUE = "910000";
    private static final String CONTRIBUTION_RECUE = "920000";

    private final PieceAValider piece;
    private final Numero numero;
    private final long sens;

    EcritureDeVente(PieceAValider piece, Numero numero) {
        this.piece = piece;
        this.numero = numero;
        this.sens = piece.genre().estUnAvoir() ? -1 : 1;
    }

    Ecriture vente() {
        var lignes = new ArrayList<Ligne>();
        if (!piece.ttc().estNul())
            lignes.add(Ligne.solde(piece.section(), CLIENTS, piece.ttc().fois(sens))
                    .auxiliaire(piece.client().auxiliaire())
                    .echeance(piece.echeance(numero.date())));
        produits().forEach((compte, net) -> ajouter(lignes, compte, net));
        taxes().forEach((compte, tva) -> ajouter(lignes, compte, tva));
        return new Ecriture(
                JOURNAL_DES_VENTES,
                numero.date(),
                piece(),
                libelle(piece.genre().libelle()),
                lignes);
    }

    Ecriture contribution(Montant due) {
        var montant = due.fois(sens);
        return new Ecriture(
                JOURNAL_INTERNE,
                numero.date(),
                piece(),
                libelle("Contribution,"),
                java.util.List.of(
                        Ligne.solde(piece.section(), CONTRIBUTION_DUE, montant),
                        Ligne.solde(piece.section(), LIAISON, montant.oppose()),
                        Ligne.solde(Section.STRUCTURE, LIAISON, montant),
                        Ligne.solde(Section.STRUCTURE, CONTRIBUTION_RECUE, montant.oppose())));
    }

    private LinkedHashMap<String, Montant> produits() {
        var parCompte = new LinkedHashMap<String, Montant>();
        for (var ligne : piece.comptees()) parCompte.merge(ligne.natureConnue().compte(), ligne.net(), Montant::plus);
        return parCompte;
    }

    /// Biens : TVA collectée dès la facture. Services et acomptes : en attente, jusqu'à l'encaissement (art. 269-2
    /// du CGI). La part des biens s'arrondit, l'attente prend le reste.
    private LinkedHashMap<String, Montant> taxes() {
        var exigibles = new LinkedHashMap<RegimeDeTva, Montant>();
        for (var ligne : piece.comptees()) {
            var nature = ligne.natureConnue();
            boolean exigible =
                    ligne.type() == LigneDeFacture.Type.DEDUCTION ? nature.bien() : nature.exigibleALaFacture();
            exigibles.merge(ligne.regimeConnu(), exigible ? ligne.net() : Montant.ZERO, Montant::plus);
        }
        var parCompte = new LinkedHashMap<String, Montant>();
        for (var tva : piece.tva()) {
            var regime = tva.regime();
            if (!regime.estTaxe()) continue;
            var due = exigibles.getOrDefault(regime, Montant.ZERO).fois(regime.taux());
            parCompte.merge(Objects.requireNonNull(regime.compte()), due, Montant::plus);
            parCompte.merge(Objects.requireNonNull(regime.attente()), tva.tva().moins(due), Montant::plus);
        }
        return parCompte;
    }

    private void ajouter(ArrayList<Ligne> lignes, String compte, Montant auCredit) {
        if (!auCredit.estNul()) lignes.add(Ligne.solde(piece.section(), compte, auCredit.fois(-sens)));
    }

    private Piece piece() {
        return new Piece(numero.texte(), numero.date(), "/factures/" + piece.id());
    }

    private String libelle(String quoi) {
        return quoi + " " + numero.texte() + " " + piece.client().nom();
    }
}
