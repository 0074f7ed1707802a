package coop.essaim.comptabilite;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.plan.Auxiliaires;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.comptabilite.plan.Sections;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Un petit livre pour la matrice des droits : un exercice, une écriture au brouillard, un guide, un abonnement.
public class LivreDEssai implements ObjetsDEssai {

    private static final String SEME = "Achat marqué du livre";
    private static final LocalDate JOUR = LocalDate.of(2026, 3, 15);

    private final Ecritures ecritures;
    private final Exercices exercices;
    private final Sections sections;
    private final Auxiliaires auxiliaires;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    public LivreDEssai(
            Ecritures ecritures,
            Exercices exercices,
            Sections sections,
            Auxiliaires auxiliaires,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.ecritures = ecritures;
        this.exercices = exercices;
        this.sections = sections;
        this.auxiliaires = auxiliaires;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.matches(
                "/comptabilite/(ecritures|guides|abonnements|plan|journaux|sections|lettrage|clotures|fec)/.*");
    }

    @Override
    public boolean aUnProprietaire() {
        return false;
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return autre(moi);
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        var variables = new HashMap<String, String>();
        transaction.executeWithoutResult(_ -> {
            exercices.ouvrir(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
            sections.ouvrir("COUTURE", "Camille Aubrée, couture", LocalDate.of(2020, 1, 1));
            auxiliaires.creer("FTISSUS", "Tissus de l'Erdre");
            variables.put("ecriture", achat().toString());
        });
        variables.put("compte", "218300");
        variables.put("jour", "2026-03-01");
        variables.put("abonnement", abonnement().toString());
        variables.put("journal", "OD");
        variables.put("section", "COUTURE");
        variables.put("guide", modele("Guide d'essai").toString());
        variables.put("importe", importe());
        return variables;
    }

    private String importe() {
        return jdbc.sql("""
                insert into import_fec (fichier, empreinte, exercice_id, ecritures, lignes, brouillard, par)
                select '732829320FEC20261231.txt', 'essai', id, 1, 2, 1, 'Ludovic Tanguy' from exercice
                 where du = '2026-01-01' returning id::text""").query(String.class).single();
    }

    private EcritureId achat() {
        var ecriture = new Ecriture(
                "AC",
                JOUR,
                Piece.de("F-12", JOUR),
                SEME,
                List.of(
                        Ligne.debit("COUTURE", "606300", Montant.euros("40.00")),
                        Ligne.credit("COUTURE", "401100", Montant.euros("40.00"))
                                .auxiliaire("FTISSUS")));
        return ecritures
                .passer(ecriture, new Demande("essai:" + UUID.randomUUID(), "Ludovic Tanguy"))
                .exigee();
    }

    private UUID modele(String nom) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into modele_ecriture (id, nom, journal, piece, libelle, cree_par, cree_le)
                values (:id, :nom, 'OD', 'LOYER', 'Loyer', 'Ludovic Tanguy', now())""").param("id", id).param("nom", nom).update();
        jdbc.sql("""
                insert into modele_ligne (modele_id, rang, compte, auxiliaire, section, libelle, debit, credit)
                values (:id, 1, '613200', '', 'CAE', '', '500,00', ''), (:id, 2, '512000', '', 'CAE', '', '', '=')""").param("id", id).update();
        return id;
    }

    private UUID abonnement() {
        var id = modele("Loyer d'essai");
        jdbc.sql("insert into abonnement (modele_id, periodicite, du) values (:id, 'mois', '2026-01-05')")
                .param("id", id)
                .update();
        return id;
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur(SEME, Set.of(DroitsComptabilite.LIRE)));
    }
}
