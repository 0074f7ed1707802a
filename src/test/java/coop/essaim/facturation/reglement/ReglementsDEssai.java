package coop.essaim.facturation.reglement;

import coop.essaim.PostgresDeTest;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.VentesDEssai;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.NouveauReglement;
import coop.essaim.facturation.encaissement.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pour la matrice des accès : un chèque d'une activité que la personne mène, et celui d'une autre.
public class ReglementsDEssai implements ObjetsDEssai {

    private final VentesDEssai ventes;
    private final Cooperatives cooperatives;
    private final Exercices exercices;
    private final Activites activites;
    private final Factures factures;
    private final Encaissements encaissements;
    private final JdbcClient jdbc;

    public ReglementsDEssai(AutowireCapableBeanFactory usine) {
        ventes = usine.createBean(VentesDEssai.class);
        cooperatives = usine.getBean(Cooperatives.class);
        exercices = usine.getBean(Exercices.class);
        activites = usine.getBean(Activites.class);
        factures = usine.getBean(Factures.class);
        encaissements = usine.getBean(Encaissements.class);
        jdbc = usine.getBean(JdbcClient.class);
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/encaissements/{reglement}");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return encaisser(ventes.propre(moi));
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return encaisser(ventes.autre(moi));
    }

    private Map<String, String> encaisser(Map<String, String> vente) {
        var facture = valider(UUID.fromString(String.valueOf(vente.get("piece"))));
        var reglement = new NouveauReglement(
                UUID.randomUUID(),
                ModeDeReglement.CHEQUE,
                Commerce.AUJOURD_HUI,
                Montant.euros("24.00"),
                List.of(new Part(facture, Montant.euros("24.00"))),
                null,
                null,
                null);
        var fait = (Encaissement.Fait) encaissements.encaisser(reglement, Auteur.ESSAIM);
        return Map.of("reglement", fait.id().toString());
    }

    private FactureId valider(UUID piece) {
        if (cooperatives.historique().isEmpty()) cooperatives.enregistrer(Commerce.essor(), null);
        exercices.ouvrir(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        var activite = jdbc.sql("select activite_id from piece_de_vente where id = :id")
                .param("id", piece)
                .query(UUID.class)
                .single();
        if (activites
                .contribution(new ActiviteId(activite), Commerce.AUJOURD_HUI)
                .isEmpty())
            PostgresDeTest.superutilisateur()
                    .update("insert into contribution (id, activite_id, taux, base, du, decision) "
                            + "values (gen_random_uuid(), null, 10, 'FACTURE', '2020-01-01', 'AG du 12 juin 2019')");
        var id = new FactureId(piece);
        factures.valider(new Factures.Demande(id, 1, Commerce.AUJOURD_HUI, null, "Maud Kerivel"));
        return id;
    }
}
