package coop.essaim.gestion;

import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Ouverture;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.plan.Auxiliaires;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionTemplate;

/// Des activités et leurs écritures, pour les essais de gestion : Camille, sa couture, la Ville de Nantes.
public class ActivitesEnGestion {

    private static final AtomicInteger RANG = new AtomicInteger();
    private static final String NANTES = "CNANTES";

    private final Activites activites;
    private final Personnes personnes;
    private final Ecritures ecritures;
    private final Auxiliaires auxiliaires;
    private final TransactionTemplate transaction;

    public ActivitesEnGestion(
            Activites activites,
            Personnes personnes,
            Ecritures ecritures,
            Auxiliaires auxiliaires,
            TransactionTemplate transaction) {
        this.activites = activites;
        this.personnes = personnes;
        this.ecritures = ecritures;
        this.auxiliaires = auxiliaires;
        this.transaction = transaction;
        transaction.executeWithoutResult(_ -> auxiliaires.creer(NANTES, "Ville de Nantes"));
    }

    static void exercices(Exercices exercices) {
        for (int annee = 2025; annee <= 2026; annee++) {
            exercices.ouvrir(LocalDate.of(annee, 1, 1), LocalDate.of(annee, 12, 31));
        }
    }

    /// Une activité neuve ; une enseigne déjà prise par un autre essai de la classe reçoit un rang.
    Activite ouvrir(String enseigne) {
        var ouverture = activites.ouvrir(enseigne, LocalDate.of(2024, 1, 1), null);
        return ouverture instanceof Ouverture.Faite(var activite)
                ? activite
                : ouvrir(enseigne + " " + RANG.incrementAndGet());
    }

    /// Met la personne d'un compte à la tête d'une activité.
    void confier(Activite activite, UUID compte, String prenom, String nom) {
        var personne = personnes.duCompte(compte).orElseGet(() -> {
            var neuve = personnes.ouvrir(new NouvellePersonne(null, nom, prenom, null, null, null), null);
            personnes.rattacher(neuve, compte);
            return neuve;
        });
        activites.rattacher(activite.id(), personne, new BigDecimal("100"), LocalDate.of(2024, 1, 1));
    }

    /// Une prestation facturée, sa TVA en attente, sa contribution de 10 %.
    void facturer(Activite activite, String date, String ht) {
        var section = activite.section();
        var montant = Montant.euros(ht);
        var tva = montant.fois(new BigDecimal("0.2"));
        passer(
                "VE",
                date,
                List.of(
                        Ligne.debit(section, "411100", montant.plus(tva)).auxiliaire(NANTES),
                        Ligne.credit(section, "706000", montant),
                        Ligne.credit(section, "445740", tva)));
        var contribution = montant.fois(new BigDecimal("0.1"));
        passer(
                "IN",
                date,
                List.of(
                        Ligne.debit(section, "910000", contribution),
                        Ligne.credit(section, "900000", contribution),
                        Ligne.debit("CAE", "900000", contribution),
                        Ligne.credit("CAE", "920000", contribution)));
    }

    /// Le client paie : la TVA devient due.
    void encaisser(Activite activite, String date, String ttc) {
        var section = activite.section();
        var montant = Montant.euros(ttc);
        var tva = montant.moins(montant.divisePar(new BigDecimal("1.2")));
        passer(
                "BQ",
                date,
                List.of(
                        Ligne.debit(section, "512000", montant),
                        Ligne.credit(section, "411100", montant).auxiliaire(NANTES)));
        passer("OD", date, List.of(Ligne.debit(section, "445740", tva), Ligne.credit(section, "445714", tva)));
    }

    void acheter(Activite activite, String date, String ht) {
        var section = activite.section();
        passer(
                "AC",
                date,
                List.of(
                        Ligne.debit(section, "607000", Montant.euros(ht)),
                        Ligne.credit(section, "401100", Montant.euros(ht))));
    }

    /// Un débit lu sur un relevé : aucune pièce n'en est dans Essaim.
    EcritureId payerSansPiece(Activite activite, String date, String montant) {
        var section = activite.section();
        var jour = LocalDate.parse(date);
        return passer(
                "BQ",
                jour,
                Piece.de("RELEVE-" + RANG.incrementAndGet(), jour),
                List.of(
                        Ligne.debit(section, "627000", Montant.euros(montant)),
                        Ligne.credit(section, "512000", Montant.euros(montant))));
    }

    private void passer(String journal, String date, List<Ligne> lignes) {
        int rang = RANG.incrementAndGet();
        var jour = LocalDate.parse(date);
        passer(journal, jour, new Piece("P" + rang, jour, "/factures/" + rang), lignes);
    }

    private EcritureId passer(String journal, LocalDate jour, Piece piece, List<Ligne> lignes) {
        int rang = RANG.incrementAndGet();
        return Objects.requireNonNull(transaction.execute(_ -> ecritures
                .passerEtValider(
                        new Ecriture(journal, jour, piece, "Atelier couture", lignes),
                        new Demande("gestion:" + rang, "Ludovic Tanguy"))
                .exigee()));
    }
}
