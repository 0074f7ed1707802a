package coop.essaim.demonstration.grandeur;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.cloture.Cloture;
import coop.essaim.comptabilite.cloture.Clotures;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.demonstration.AnneeSociale;
import coop.essaim.demonstration.Demonstration;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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
    AnneeSociale social;

    @Autowired
    Clotures clotures;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Exercices exercices;

    @Autowired
    List<Verification> verifications;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void la_coopérative_entière() {
        demonstration.charger();
        grandeur.charger(Demonstration.troupe(), 1, _ -> {});
    }

    @Test
    void ses_clients_ont_un_courriel_sauf_une_partie_des_particuliers() {
        var sans = "select count(*) from tiers where client and courriel is null and nature ";
        assertThat(nombre(sans + "<> 'PARTICULIER'")).isZero();
        assertThat(nombre(sans + "= 'PARTICULIER'")).isBetween(30L, 60L);
        assertThat(nombre("select count(*) from tiers where courriel not like '%.example'"))
                .isZero();
    }

    /// 92 factures sur cent étaient payées au dernier jour de l'année, et toutes l'ont été depuis.
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
        // « Quelque 25 000 » : ce qui va au FEC, et quatre lignes internes par facture pour la contribution.
        var lignes = "select count(*) from pub_ligne_ecriture where extract(year from date) = " + ANNEE;
        assertThat(nombre(lignes)).isBetween(23_000L, 28_000L);
        assertThat(nombre(lignes + " and journal = 'IN'")).isEqualTo(4 * 2_386);
        assertThat(nombre("select count(*) from activite where ouverte_le <= '" + ANNEE + "-12-31'"))
                .isEqualTo(103);
        assertThat(nombre("select count(*) from personne p where p.courriel like 'entree%' and not exists "
                        + "(select from activite_entrepreneur e where e.personne_id = p.id)"))
                .as("entrants de l'année sans activité")
                .isZero();
        assertThat(nombre("select 1000 * count(*) filter (where paye >= ttc) / count(*) from (select p.ttc, "
                        + "(select coalesce(sum(s.montant), 0) from imputation s join reglement r on r.id = "
                        + "s.reglement_id where s.facture_id = f.id and r.date <= '" + ANNEE + "-12-31') as paye "
                        + "from facture f join piece_de_vente p on p.id = f.id where extract(year from f.date) = "
                        + ANNEE + ") t"))
                .isBetween(915L, 925L);
        var aujourdHui = LocalDate.now(EnFrancais.PARIS);
        long soldees = Effectifs.de(ANNEE).stream()
                .filter(p -> p.soldee() != null && !p.soldee().isAfter(aujourdHui))
                .count();
        assertThat(nombre("select count(*) from activite where fermee_le is not null"))
                .isEqualTo(soldees);
    }

    /// Une coopérative ne garde presque rien : ce que gagne une activité part en achats, en salaires et en cotisations.
    @Test
    void le_résultat_de_l_année_pleine_est_de_quelques_pour_cent_et_les_salaires_sont_ceux_du_rapport() {
        var annee = " and extract(year from date) = " + ANNEE + " and journal <> 'AN'";
        long resultat = nombre("select sum(credit - debit) from pub_ligne_ecriture where compte ~ '^[67]'" + annee);
        assertThat(resultat).isBetween(1_000_000L, 5_000_000L); // de un à cinq pour cent des ventes
        var entrepreneurs = annee + " and section <> 'CAE'";
        assertThat(nombre("select sum(debit - credit) from pub_ligne_ecriture where compte ~ '^64'" + entrepreneurs))
                .as("salaires et cotisations des entrepreneurs")
                .isBetween(48_000_000L, 56_000_000L);
        assertThat(nombre("select sum(credit) from pub_ligne_ecriture where compte = '431000' and journal = 'PA'"
                        + entrepreneurs))
                .as("leurs cotisations : 180 133 € en 2017")
                .isBetween(17_000_000L, 19_000_000L);
        assertThat(nombre("select count(*) from (select section from pub_ligne_ecriture where compte ~ '^(5[13]|90)' "
                        + "and extract(year from date) = " + ANNEE + " and section <> 'CAE' group by section "
                        + "having sum(debit - credit) < 0) t"))
                .as("trésoreries négatives à la fin de l'année")
                .isBetween(3L, 25L);
    }

    /// Une petite activité se paie aussi : ce qu'elle a vendu ne reste pas des mois à son résultat.
    @Test
    void les_paies_du_dernier_mois_fini_sont_passées() {
        var fin = LocalDate.now(EnFrancais.PARIS).plusDays(1).withDayOfMonth(1).minusDays(1);
        assertThat(nombre("select count(*) from activite a where a.fermee_le is null and exists (select from "
                        + "pub_ligne_ecriture l where l.section = a.section and l.journal = 'VE' and l.date between '"
                        + fin.withDayOfMonth(1) + "' and '" + fin
                        + "') and not exists (select from pub_ligne_ecriture l "
                        + "where l.section = a.section and l.journal = 'PA' and l.date = '" + fin + "')"))
                .as("ont vendu le dernier mois fini, et pas été payés")
                .isZero();
    }

    /// Un contrat conclu il y a cinq ans n'a pas laissé cinq ans d'alertes.
    @Test
    void l_équipe_n_a_que_des_retards_récents_et_camille_un_contrat_à_signer() {
        social.charger();
        assertThat(jdbc.sql("select genre || ' au ' || due_le from (select distinct on (personne_id, genre) * "
                                + "from pub_echeance where not annulee and due_le <= :jour + 21 order by personne_id, "
                                + "genre, due_le desc) e where genre in ('FIN_D_ESSAI', 'LIMITE_D_ASSOCIE', "
                                + "'SOLDE_DE_TOUT_COMPTE', 'CERTIFICAT_DE_TRAVAIL', 'ARRETER_LES_COMPTES', "
                                + "'ACCES_A_COUPER', 'EXPORT_DES_DONNEES', 'REMBOURSER_LES_PARTS') "
                                + "and faite_le is null and due_le < :jour")
                        .param("jour", LocalDate.now(EnFrancais.PARIS).minusDays(21))
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(accueil("camille", "miel de bruyere rose")).contains("contrat à lire et à signer");
        assertThat(accueil("solene", "miel de lavande"))
                .contains("contrat à signer pour la coopérative", "contrat préparé à émettre");
    }

    /// Qui est en CAPE a fait sa liste et signé ; seuls les derniers venus n'ont encore rien vendu.
    @Test
    void qui_est_en_CAPE_a_un_contrat_une_liste_entière_et_presque_toujours_des_ventes() {
        social.charger();
        assertThat(nombre("select count(*) from (select distinct on (personne_id) personne_id, contrat from "
                        + "pub_evenement_de_parcours where contrat is not null order by personne_id, date_effet desc, "
                        + "rang desc) e where e.contrat like 'CAPE%' and (not exists (select from contrat c "
                        + "where c.personne_id = e.personne_id and c.conclu_le is not null) "
                        + "or (select count(*) from integration i where i.personne_id = e.personne_id) < "
                        + "(select count(*) from point_d_integration where actif))"))
                .isZero();
        assertThat(nombre("select count(*) from activite a where a.fermee_le is null and not exists (select from "
                        + "pub_ligne_ecriture l where l.section = a.section and l.journal = 'VE')"))
                .as("activités vides")
                .isBetween(1L, 3L);
    }

    /// À leur fermeture, les comptes de qui est parti sont soldés : la clôture n'en dit plus rien.
    @Test
    void une_activité_fermée_n_a_plus_de_solde() {
        var fermees = "from pub_ligne_ecriture l join activite a on a.section = l.section "
                + "where extract(year from l.date) = " + (ANNEE + 1) + " and a.fermee_le is not null ";
        assertThat(nombre("select count(*) from (select l.section, l.compte " + fermees
                        + "group by 1, 2 having sum(l.debit - l.credit) <> 0) t"))
                .isZero();
        assertThat(nombre("select count(distinct l.section) " + fermees))
                .isEqualTo(nombre("select count(*) from activite where fermee_le is not null"));
    }

    @Test
    void les_mouvements_de_l_année_sont_ceux_du_rapport() {
        assertThat(new NombresDuRapport(jdbc, ANNEE).effectif(LocalDate.of(ANNEE, 1, 1)))
                .isEqualTo(84);
        assertThat(nombre("select count(*) from pub_evenement_de_parcours where transition = 'T7' "
                        + "and extract(year from date_effet) <= " + ANNEE))
                .isEqualTo(13); // les autres sont en CESA : 78
        assertThat(nombre("select count(*) from pub_evenement_de_parcours where transition = 'T13' "
                        + "and extract(year from date_effet) <= " + ANNEE))
                .as("entrepreneurs associés")
                .isEqualTo(21);
        assertThat(nombre("select count(*) from pub_evenement_de_parcours where transition = 'T12' "
                                + "and extract(year from date_effet) > " + ANNEE)
                        - nombre("select count(*) from pub_evenement_de_parcours where transition = 'T13' "
                                + "and extract(year from date_effet) > " + ANNEE))
                .as("candidatures en attente")
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void mouvements_et_tva_de_l_année_pleine_sont_ceux_du_rapport() {
        var nombres = new NombresDuRapport(jdbc, ANNEE);
        assertThat(nombres.mouvements())
                .isEqualTo("3/2/85 1/0/86 1/1/86 3/1/88 2/0/90 1/0/91 1/1/91 4/0/95 1/1/95 2/1/96 0/1/95 0/4/91");
        assertThat(nombres.base("")).isEqualTo(97_900_000);
        NombresDuRapport.TAUX.forEach((regime, taux) -> {
            long base = nombres.base(regime);
            assertThat(base).as(regime).isGreaterThan(97_900_000 / 50); // une part qui se voit
            assertThat(nombres.tva(regime)).as(regime).isCloseTo(base * taux / 1_000, within(2_386L));
        });
    }

    /// Chaque mois fini est déclaré, en euros entiers, et payé le 19 ; à la fin du trimestre, chaque activité a
    /// rendu sa part. Les à-nouveaux d'une clôture n'en comptent pas deux fois.
    @Test
    void la_tva_se_déclare_se_paie_et_se_répartit() {
        var aujourdHui = LocalDate.now(EnFrancais.PARIS);
        var moisFini = aujourdHui.withDayOfMonth(1).minusDays(1);
        var trimestreFini = moisFini.withDayOfMonth(1).plusMonths(1 - moisFini.getMonthValue() % 3);
        var tva =
                "from pub_ligne_ecriture where journal <> 'AN' and (compte like '44571%' or compte in ('445620', '445660')) ";
        assertThat(nombre("select sum(credit - debit) " + tva + "and date <= '" + moisFini + "'"))
                .isZero();
        assertThat(nombre("select count(*) from (select section " + tva + "and date < '" + trimestreFini
                        + "' group by section having sum(credit - debit) <> 0) t"))
                .isZero();
        var aDecaisser = "from pub_ligne_ecriture where journal <> 'AN' and compte = '445510'";
        assertThat(nombre("select count(*) " + aDecaisser + " and (debit + credit) % 100 <> 0"))
                .isZero();
        assertThat(nombre("select count(*) " + aDecaisser + " and debit > 0 and extract(year from date) = " + ANNEE))
                .isGreaterThanOrEqualTo(10);
        if (aujourdHui.getDayOfMonth() >= 19)
            assertThat(nombre("select sum(credit - debit) " + aDecaisser)).isZero();
    }

    /// Le comptable arrive là où il en serait : le dernier mois fini à clore, l'année d'avant close après l'assemblée.
    @Test
    void les_mois_se_sont_clos_l_un_après_l_autre_et_l_année_pleine_après_l_assemblée() {
        var aujourdHui = LocalDate.now(EnFrancais.PARIS);
        var aClore = aujourdHui.withDayOfMonth(1).minusMonths(1);
        assertThat(jdbc.sql("select du from periode where close_le is null order by du limit 1")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(aClore);
        boolean close =
                exercices.contenant(LocalDate.of(ANNEE, 6, 1)).orElseThrow().estClos();
        assertThat(close).isEqualTo(aujourdHui.isAfter(LocalDate.of(ANNEE + 1, 6, 12)));
        assertThat(nombre("select count(*) from scellement where nature = 'annee'"))
                .isEqualTo(close ? 1 : 0);
        assertThat(nombre("select coalesce(sum(credit - debit), 0) from pub_ligne_ecriture "
                        + "where compte in ('120000', '129000')"))
                .as("résultat à affecter")
                .isZero();
        assertThat(nombre(
                        "select count(*) from pub_reste_de_ligne r join pub_ligne_ecriture l using (ecriture_id, rang) "
                                + "where l.compte in ('401100', '421100', '431000') and l.journal <> 'AN' and r.reste <> 0 "
                                + "and l.date < '" + aClore.minusMonths(1) + "'"))
                .as("payé, et pas lettré")
                .isZero();
    }

    @Test
    void toutes_les_vérifications_tiennent() {
        assertThat(verifications)
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.executer()).as(v.nom()).isEmpty());
    }

    @Test
    void charger_deux_fois_ne_change_rien() {
        var lignes = "select count(*) from pub_ligne_ecriture";
        long avant = nombre(lignes);
        grandeur.charger(Demonstration.troupe(), 1, _ -> {});
        assertThat(nombre(lignes)).isEqualTo(avant);
    }

    @Test
    void chacun_trouve_son_travail_à_l_accueil() {
        assertThat(accueil("maud", "miel de tilleul"))
                .contains("pièces de vente à valider", "à relancer", "à pointer", "d’ici quinze jours")
                .containsPattern("listes? d’intégration à compléter");
        assertThat(accueil("ludovic", "miel de romarin"))
                .contains("pièces de vente à valider", "à remettre en banque", "à relancer", "Clore");
        assertThat(accueil("solene", "miel de lavande")).contains("à valider", "à pointer", "d’ici quinze jours");
        assertThat(accueil("camille", "miel de bruyere rose"))
                .contains("devis signé à facturer", "facture à finir", "facture récurrente à relire", "de paiement");
        assertThat(accueil("nolwenn", "miel de garrigue"))
                .contains("Personnes que vous accompagnez", "Personnes, territoire Val Rouge", "leur liste s’emporte")
                .contains("d’ici quinze jours");
        assertThat(accueil("yann", "miel de sarrasin")).doesNotContain("d’ici quinze jours");
        assertThat(accueil("helene.vasseur", "miel de luzerne douce")).contains("le dernier mois clos");
        assertThat(accueil("paul.guerin", "miel de colza doux")).contains("Lire le bilan du");
        assertThat(accueil("tristan", "miel de montagne"))
                .contains("Personnes, territoire Haut Pays", "leur liste s’emporte");
        assertThat(accueil("idriss", "miel de tournesol")).contains("devis signé à facturer", "facture à finir");
    }

    private String accueil(String qui, String motDePasse) {
        var reponse = navigateur
                .get()
                .uri("/")
                .cookie(connecter(qui, motDePasse))
                .exchange()
                .getResponse();
        assertThat(reponse.getStatus()).as(qui).isEqualTo(200);
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /// L'exercice est clos : les à-nouveaux de l'année suivante, internes compris, en portent le solde.
    @Test
    void résultat_et_trésorerie_des_103_activités_se_recalculent_des_fichiers_à_chaque_fin_de_mois(
            @TempDir Path dossier) throws Exception {
        var ludovic = connecter("ludovic", "miel de romarin");
        var pleine = recalcul(dossier, ludovic, ANNEE);
        assertThat(pleine.nombreDeLignes()).isGreaterThan(23_000);
        for (int mois = 1; mois <= 12; mois++) comparer(pleine, dossier, ludovic, YearMonth.of(ANNEE, mois));

        // Avant l'assemblée, la démonstration laisse encore l'exercice ouvert.
        if (!exercices.contenant(LocalDate.of(ANNEE, 6, 1)).orElseThrow().estClos())
            assertThat(clotures.cloreExercice(LocalDate.of(ANNEE, 6, 1), "Ludovic Tanguy"))
                    .isInstanceOf(Cloture.Faite.class);
        var enCours = recalcul(dossier, ludovic, ANNEE + 1);
        assertThat(Files.readString(dossier.resolve("ANI.csv"))).contains("900000", "990000");
        comparer(pleine, dossier, ludovic, YearMonth.of(ANNEE, 12));
        for (int mois = 1; mois <= 12; mois++) comparer(enCours, dossier, ludovic, YearMonth.of(ANNEE + 1, mois));
    }

    private Recalcul recalcul(Path dossier, Cookie ludovic, int annee) throws IOException {
        var exercice = exercices.contenant(LocalDate.of(annee, 6, 1)).orElseThrow();
        var journal = "/comptabilite/rapports/journal.csv?du=" + exercice.du() + "&au=" + exercice.au() + "&journal=";
        return new Recalcul()
                .lireLeFec(
                        enregistrer(dossier, "fec.txt", ludovic, "/comptabilite/fec/fichier?exercice=" + exercice.id()),
                        enregistrer(dossier, "journaux.csv", ludovic, journal))
                .lireInterne(enregistrer(dossier, "IN.csv", ludovic, journal + "IN"))
                .lireInterne(enregistrer(dossier, "ANI.csv", ludovic, journal + "ANI"));
    }

    /// Une activité sans ligne vaut zéro, dans la vue comme dans le second calcul.
    private void comparer(Recalcul second, Path dossier, Cookie ludovic, YearMonth mois) throws IOException {
        var fin = mois.atEndOfMonth();
        var vue = Recalcul.vueDEnsemble(
                enregistrer(dossier, "gestion.csv", ludovic, "/gestion.csv?fermees=oui&au=" + fin));
        // Les 103 de l'année pleine, et celles ouvertes depuis.
        assertThat(vue).as("activités au " + fin).hasSize((int) nombre("select count(*) from activite"));
        var attendus = second.a(fin);
        var ecarts = new ArrayList<String>();
        vue.forEach((section, lu) -> {
            var attendu = attendus.getOrDefault(section, Recalcul.Soldes.RIEN);
            if (!lu.equals(attendu)) ecarts.add(fin + " " + section + " : " + attendu + ", et la vue dit " + lu);
        });
        assertThat(ecarts).isEmpty();
    }

    private Cookie connecter(String qui, String motDePasse) {
        var reponse = navigateur
                .post()
                .uri("/connexion")
                .param("courriel", qui + "@val-rouge.example")
                .param("motDePasse", motDePasse)
                .with(jeton())
                .exchange()
                .getResponse();
        return Arrays.stream(reponse.getCookies())
                .filter(temoin -> temoin.getName().endsWith("essaim"))
                .findFirst()
                .orElseThrow();
    }

    private Path enregistrer(Path dossier, String nom, Cookie ludovic, String adresse) throws IOException {
        var reponse = navigateur
                .get()
                .uri(URI.create(adresse))
                .cookie(ludovic)
                .exchange()
                .getResponse();
        assertThat(reponse.getStatus()).as(adresse).isEqualTo(200);
        return Files.write(dossier.resolve(nom), reponse.getContentAsByteArray());
    }

    private long nombre(String requete) {
        return jdbc.sql(requete).query(Long.class).single();
    }
}
