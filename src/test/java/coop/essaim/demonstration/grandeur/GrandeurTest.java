package coop.essaim.demonstration.grandeur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.fec.ExportFec;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.demonstration.Demonstration;
import coop.essaim.gestion.Situation;
import coop.essaim.gestion.VueDEnsemble;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// La coopérative entière, chargée une fois : ses nombres sont ceux du rapport, et ses tableaux se recalculent d'un
/// FEC lu par un autre code.
@EssaiComplet
class GrandeurTest {

    private static final int ANNEE = Year.now(EnFrancais.PARIS).getValue() - 1;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Grandeur grandeur;

    @Autowired
    VueDEnsemble vue;

    @Autowired
    ExportFec fec;

    @Autowired
    Exercices exercices;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void la_coopérative_entière() {
        demonstration.charger();
        grandeur.charger(Demonstration.troupe(), 1, _ -> {});
    }

    @Test
    void l_année_pleine_a_les_nombres_du_rapport() {
        assertThat(nombre("select count(*) from facture where extract(year from date) = " + ANNEE))
                .isEqualTo(2_386);
        assertThat(nombre("select sum(credit - debit) from pub_ligne_ecriture where compte like '70%' "
                        + "and extract(year from date) = " + ANNEE))
                .isEqualTo(97_900_000);
        assertThat(nombre("select sum(debit - credit) from pub_ligne_ecriture where compte = '910000' "
                        + "and extract(year from date) = " + ANNEE))
                .isBetween(9_788_000L, 9_792_000L); // dix pour cent, arrondis facture par facture
        assertThat(nombre("select count(*) from pub_ligne_ecriture where extract(year from date) = " + ANNEE))
                .isBetween(23_000L, 28_000L);
        assertThat(nombre("select count(*) from activite")).isEqualTo(103);
        var aujourdHui = LocalDate.now(EnFrancais.PARIS);
        long soldees = Effectifs.de(ANNEE).stream()
                .filter(p -> p.soldee() != null && !p.soldee().isAfter(aujourdHui))
                .count();
        assertThat(nombre("select count(*) from activite where fermee_le is not null"))
                .isEqualTo(soldees);
    }

    @Test
    void les_mouvements_de_l_année_sont_ceux_du_rapport() {
        assertThat(effectif("%d-01-01".formatted(ANNEE))).isEqualTo(84);
        assertThat(effectif("%d-12-31".formatted(ANNEE))).isEqualTo(91);
        assertThat(nombre("select count(*) from pub_evenement_de_parcours where transition in ('T7', 'T7b') "
                        + "and extract(year from date_effet) = " + ANNEE))
                .isEqualTo(19);
        assertThat(nombre("select count(*) from pub_evenement_de_parcours where transition = 'T16' "
                        + "and extract(year from date_effet) = " + ANNEE))
                .isEqualTo(12);
        assertThat(nombre("select count(*) from pub_evenement_de_parcours where transition = 'T7'"))
                .isEqualTo(13); // les autres sont en CESA : 78
    }

    /// Entrés par un CAPE ou un CESA, moins ceux qui sont partis.
    private long effectif(String jour) {
        return nombre("select count(*) filter (where transition in ('T7', 'T7b', 'R1', 'R2')) - count(*) filter "
                + "(where transition = 'T16') from pub_evenement_de_parcours where date_effet <= '" + jour + "'");
    }

    @Test
    void charger_deux_fois_ne_change_rien() {
        long lignes = nombre("select count(*) from pub_ligne_ecriture");
        grandeur.charger(Demonstration.troupe(), 1, _ -> {});
        assertThat(nombre("select count(*) from pub_ligne_ecriture")).isEqualTo(lignes);
    }

    @Test
    void résultat_et_trésorerie_des_103_activités_se_recalculent_du_fec_à_douze_fins_de_mois() {
        var lignes = lireLeFec();
        lignes.addAll(lireLInterne());
        var ecarts = new ArrayList<String>();
        for (int mois = 1; mois <= 12; mois++) {
            var fin = YearMonth.of(ANNEE, mois).atEndOfMonth();
            var tableaux = vue.a(fin).stream().collect(Collectors.toMap(Situation::enseigne, Function.identity()));
            assertThat(tableaux).hasSize(103);
            recalculer(lignes, fin).forEach((enseigne, attendu) -> {
                var situation = tableaux.get(enseigne);
                var lu = new long[] {
                    situation.resultat().centimes(), situation.tresorerie().centimes()
                };
                if (lu[0] != attendu[0] || lu[1] != attendu[1])
                    ecarts.add(
                            fin + " " + enseigne + " : " + attendu[0] + "/" + lu[0] + ", " + attendu[1] + "/" + lu[1]);
            });
        }
        assertThat(ecarts).isEmpty();
    }

    /// Un autre calcul que celui de gestion : des chaînes et des longs, rien de ses classes.
    private record LigneLue(String enseigne, LocalDate date, String compte, long debit, long credit) {}

    private static Map<String, long[]> recalculer(List<LigneLue> lignes, LocalDate fin) {
        var parActivite = new HashMap<String, long[]>();
        for (var l : lignes) {
            if (l.date().isAfter(fin)) continue;
            var cumul = parActivite.computeIfAbsent(l.enseigne(), _ -> new long[2]);
            var c = l.compte();
            if (c.startsWith("6") || c.startsWith("7") || c.startsWith("91") || c.startsWith("92"))
                cumul[0] += l.credit() - l.debit();
            if (c.startsWith("51")
                    || c.startsWith("53")
                    || c.startsWith("54")
                    || c.startsWith("58")
                    || c.startsWith("90")) cumul[1] += l.debit() - l.credit();
        }
        return parActivite;
    }

    /// Montants et comptes viennent du fichier ; la base ne donne que l'activité de chaque ligne, que le FEC ignore.
    private List<LigneLue> lireLeFec() {
        var sortie = new ByteArrayOutputStream();
        fec.ecrire(exercices.contenant(LocalDate.of(ANNEE, 6, 1)).orElseThrow(), sortie);
        var enseignes = new HashMap<String, List<String>>();
        jdbc.sql("""
                select l.journal, l.numero, a.enseigne
                  from pub_ligne_ecriture l left join activite a on a.section = l.section
                 where extract(year from l.date) = :annee and l.numero is not null
                 order by l.ecriture_id, l.rang""").param("annee", ANNEE).query(ligne -> {
            enseignes
                    .computeIfAbsent(ligne.getString(1) + " " + ligne.getInt(2), _ -> new ArrayList<>())
                    .add(ligne.getString(3));
        });
        var lues = new ArrayList<LigneLue>();
        var rangs = new HashMap<String, Integer>();
        for (var texte :
                sortie.toString(Charset.forName("ISO-8859-15")).lines().skip(1).toList()) {
            var zones = texte.split("\t", -1);
            assertThat(zones).hasSize(18);
            var cle = zones[0] + " " + Integer.parseInt(zones[2]);
            var enseigne = enseignes.get(cle).get(rangs.merge(cle, 1, Integer::sum) - 1);
            if (enseigne == null) continue; // la structure
            lues.add(new LigneLue(
                    enseigne,
                    LocalDate.parse(zones[3], DateTimeFormatter.BASIC_ISO_DATE),
                    zones[4],
                    centimes(zones[11]),
                    centimes(zones[12])));
        }
        assertThat(lues).hasSizeGreaterThan(10_000);
        return lues;
    }

    /// « 1234,50 » : l'écriture du FEC, sans passer par un nombre à virgule.
    private static long centimes(String texte) {
        var morceaux = texte.split(",", -1);
        return Long.parseLong(morceaux[0]) * 100 + Long.parseLong(morceaux[1]);
    }

    private List<LigneLue> lireLInterne() {
        return jdbc.sql("""
                select a.enseigne, l.date, l.compte, l.debit, l.credit
                  from pub_ligne_ecriture l join activite a on a.section = l.section
                 where l.journal = 'IN' and extract(year from l.date) = :annee""")
                .param("annee", ANNEE)
                .query((ligne, _) -> new LigneLue(
                        ligne.getString(1),
                        ligne.getObject(2, LocalDate.class),
                        ligne.getString(3),
                        ligne.getLong(4),
                        ligne.getLong(5)))
                .list();
    }

    private long nombre(String requete) {
        return jdbc.sql(requete).query(Long.class).single();
    }
}
