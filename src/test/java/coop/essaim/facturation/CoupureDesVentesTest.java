package coop.essaim.facturation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.ProgrammeTue;
import coop.essaim.ProgrammeTue.Mort;
import coop.essaim.commun.base.BaseOuverte;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// `kill -9` pendant les ventes : ni numéro sans facture, ni facture sans écriture, ni règlement à moitié ; et qui
/// redemande reçoit la première réponse.
///
/// `-Dessaim.coupures=N` recommence N fois le tour des trois morts ; deux vies seulement sinon.
class CoupureDesVentesTest {

    private static final int ACCUSES = 60;

    /// Ce qui ne doit exister nulle part, et comment on le chercherait.
    private static final Map<String, String> FAUTES = new LinkedHashMap<>();

    static {
        FAUTES.put("un numéro sans pièce", """
                select s.genre || s.annee from serie s
                 where s.dernier <> (select count(*) from facture f where f.genre_de_serie = s.genre and f.annee = s.annee)
                                  + (select count(*) from devis d where s.genre = 'DEVIS' and d.annee = s.annee)""");
        FAUTES.put("une facture sans écriture validée", """
                select f.numero from facture f
                 where not exists (select from validation v where v.ecriture_id = f.ecriture_id)
                    or f.contribution <> 0 and not exists (select from validation v where v.ecriture_id = f.contribution_id)""");
        FAUTES.put("une écriture de vente sans facture", """
                select e.piece from ecriture e join journal j on j.id = e.journal_id and j.code in ('VE', 'IN')
                 where not exists (select from facture f where e.id in (f.ecriture_id, f.contribution_id))""");
        FAUTES.put("une pièce validée qui n'est pas officielle, ou l'inverse", """
                select p.objet from piece_de_vente p
                 where (p.etat = 'VALIDEE') <> (exists (select from facture f where f.id = p.id)
                                                or exists (select from devis d where d.id = p.id))""");
        FAUTES.put("une facture du jour sans papier promis", """
                select f.numero from facture f
                 where not exists (select from papier_de_facture p where p.facture_id = f.id)""");
        FAUTES.put("un règlement sans écriture validée, ou l'inverse", """
                select coalesce(r.numero, e.piece) from reglement r
                  full join (select e.id, e.piece from ecriture e
                               join journal j on j.id = e.journal_id and j.code in ('BQ', 'OD')) e on e.id = r.ecriture_id
                 where r.id is null or not exists (select from validation v where v.ecriture_id = r.ecriture_id)""");
        FAUTES.put("un numéro de règlement perdu", """
                select n.annee::text from numero_de_reglement n where n.dernier <> (select count(*) from reglement)""");
        FAUTES.put("un solde qui n'est pas la somme de ses règlements", """
                select s.facture_id::text from solde_de_facture s
                 where s.regle <> (select coalesce(sum(i.montant), 0) from imputation i where i.facture_id = s.facture_id)""");
        FAUTES.put("une récurrence sans sa première échéance, ou une échéance sans son brouillon", """
                select r.id::text from recurrence r
                 where (select count(*) from echeance_de_recurrence e
                          join piece_de_vente p on p.id = e.piece_id and p.etat = 'BROUILLON'
                         where e.recurrence_id = r.id) <> 1""");
        FAUTES.put("un brouillon récurrent né deux fois, ou sans échéance", """
                select p.objet from piece_de_vente p where p.objet like 'Récurrente %'
                   and (not exists (select from echeance_de_recurrence e where e.piece_id = p.id)
                        or exists (select from piece_de_vente autre where autre.objet = p.objet and autre.id <> p.id))""");
        FAUTES.put("deux promesses qui tiennent pour une facture, ou plus aucune", """
                select facture_id::text from promesse_de_payer
                 group by facture_id having count(*) filter (where retiree_a is null) <> 1""");
    }

    @TempDir
    Path dossier;

    @Test
    void tuées_d_un_coup_les_ventes_ne_laissent_rien_à_moitié_et_se_rejouent() throws Exception {
        var vendeur = new ProgrammeTue(dossier, VendeurTue.class);
        int tours = Integer.getInteger("essaim.coupures", 0);
        var morts = tours == 0 ? List.of(Mort.LES_DEUX, Mort.LA_JVM) : List.of(Mort.values());
        var numeros = new LinkedHashMap<String, String>();
        String avant = null;
        for (int tour = 0; tour < Math.max(1, tours); tour++)
            for (var mort : morts) {
                var vie = mort + "-" + tour;
                var dites = avant == null
                        ? vendeur.vivrePuisMourir(mort, ACCUSES, vie)
                        : vendeur.vivrePuisMourir(mort, ACCUSES, vie, avant);
                assertThat(dites).filteredOn(ligne -> ligne.startsWith("FAUTE")).isEmpty();
                noter(ProgrammeTue.accuses(dites), numeros);
                rien_n_est_à_moitié(vendeur, numeros, mort);
                avant = vie;
            }
        assertThat(numeros).hasSizeGreaterThanOrEqualTo(ACCUSES);
    }

    /// Le point d'arrêt est dans la transaction ouverte, la première promesse déjà retirée : seul son retour en arrière
    /// la fait tenir encore.
    @Test
    void tuée_entre_ses_deux_écritures_une_promesse_ne_laisse_pas_la_facture_sans_promesse() throws Exception {
        var vendeur = new ProgrammeTue(dossier, VendeurTue.class);

        vendeur.mourirAuPointDArret(Mort.LES_DEUX, VendeurTue.PROMESSE_COUPEE);

        rien_n_est_à_moitié(vendeur, Map.of(), Mort.LES_DEUX);
        assertThat(combien(vendeur, "promesse_de_payer"))
                .as("la première, seule")
                .isOne();
    }

    @Test
    void tuée_entre_le_brouillon_et_son_échéance_une_récurrence_n_a_jamais_été() throws Exception {
        var vendeur = new ProgrammeTue(dossier, VendeurTue.class);

        vendeur.mourirAuPointDArret(Mort.LES_DEUX, VendeurTue.RECURRENCE_COUPEE);

        rien_n_est_à_moitié(vendeur, Map.of(), Mort.LES_DEUX);
        assertThat(combien(vendeur, "recurrence")).isZero();
        assertThat(combien(vendeur, "piece_de_vente where objet like 'Récurrente %'"))
                .isZero();
    }

    private static int combien(ProgrammeTue vendeur, String ou) {
        try (var base = BaseOuverte.tenir(vendeur.donnees(), _ -> {})) {
            return lire(base)
                    .sql("select count(*) from " + ou)
                    .query(Integer.class)
                    .single();
        }
    }

    private static JdbcClient lire(BaseOuverte base) {
        var compte = base.connexions().proprietaire();
        return JdbcClient.create(
                new DriverManagerDataSource(base.connexions().url(), compte.nom(), compte.motDePasse()));
    }

    /// Un acte accusé par deux vies l'a été sous le même numéro.
    private static void noter(List<String> accuses, Map<String, String> numeros) {
        for (var accuse : accuses) {
            var mots = accuse.split(" ");
            assertThat(mots[1]).as(mots[0]).isEqualTo(numeros.getOrDefault(mots[0], mots[1]));
            numeros.put(mots[0], mots[1]);
        }
    }

    private static void rien_n_est_à_moitié(ProgrammeTue vendeur, Map<String, String> numeros, Mort mort) {
        try (var base = BaseOuverte.tenir(vendeur.donnees(), _ -> {})) {
            var jdbc = lire(base);
            FAUTES.forEach((quoi, requete) -> assertThat(
                            jdbc.sql(requete).query(String.class).list())
                    .as("%s, après la mort de %s", quoi, mort)
                    .isEmpty());
            assertThat(jdbc.sql("""
                            select numero from facture union all select numero from devis
                             union all select numero from reglement
                             union all select id::text from recurrence""").query(String.class).list())
                    .doesNotHaveDuplicates()
                    .containsAll(numeros.values());
        }
    }
}
