package coop.essaim.commun.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.HorlogeDEssai;
import coop.essaim.commun.Courriel;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@EssaiComplet
class CourriersTest {

    static final Courriel CAMILLE = new Courriel("camille@exemple.fr");

    @Autowired
    Courriers sansServeur;

    @Autowired
    CourriersSql sql;

    @Autowired
    TransactionTemplate transaction;

    final HorlogeDEssai horloge = new HorlogeDEssai();
    final Map<UUID, LecteurDePieces.Piece> pieces = new HashMap<>();
    GreenMail messagerie;
    Courriers courriers;
    JdbcTemplate base;

    @BeforeEach
    void une_messagerie() {
        base = PostgresDeTest.superutilisateur();
        base.execute("truncate courrier cascade");
        messagerie = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        messagerie.start();
        courriers = avecServeur(messagerie.getSmtp().getPort());
    }

    @AfterEach
    void plus_de_messagerie() {
        messagerie.stop();
    }

    @Test
    void un_courrier_promis_part_une_fois_avec_ses_accents() throws Exception {
        promettre(new Courrier(CAMILLE, "Échéance à régler", "Bonjour,\n\nÀ bientôt.\n", false));

        assertThat(envoyer()).isTrue();
        assertThat(envoyer()).as("plus rien").isFalse();
        var recu = seul();
        assertThat(recu.getSubject()).isEqualTo("Échéance à régler");
        assertThat(recu.getAllRecipients()).extracting(Object::toString).containsExactly("camille@exemple.fr");
        assertThat(recu.getContent().toString()).contains("À bientôt.");
        assertThat(recu.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void un_courrier_porte_ses_pièces_et_dit_à_qui_répondre() throws Exception {
        var facture = UUID.randomUUID();
        pieces.put(facture, new LecteurDePieces.Piece("F2026-00012.pdf", "application/pdf", new byte[] {37, 80}));
        var camille = new Courriel("camille@couture.exemple.fr");
        promettre(new Courrier(CAMILLE, "Facture", "Ci-joint.", false, camille, List.of(facture)));

        assertThat(envoyer()).isTrue();
        var recu = seul();
        assertThat(recu.getReplyTo()).extracting(Object::toString).containsExactly("camille@couture.exemple.fr");
        var parties = (MimeMultipart) recu.getContent();
        assertThat(parties.getCount()).isEqualTo(2);
        assertThat(parties.getBodyPart(1).getFileName()).isEqualTo("F2026-00012.pdf");
        assertThat(parties.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(37, 80);
    }

    @Test
    void un_courrier_dont_la_pièce_manque_attend_au_lieu_de_partir_sans_elle() {
        promettre(new Courrier(CAMILLE, "Facture", "Ci-joint.", false, null, List.of(UUID.randomUUID())));

        envoyer();
        assertThat(messagerie.getReceivedMessages()).isEmpty();
        assertThat(sql.enPanne()).isEqualTo(1);
    }

    @Test
    void un_courrier_d_une_transaction_annulée_ne_part_pas() {
        transaction.executeWithoutResult(etat -> {
            courriers.envoyer(new Courrier(CAMILLE, "Non", "Non", false));
            etat.setRollbackOnly();
        });

        assertThat(envoyer()).isFalse();
        assertThat(messagerie.getReceivedMessages()).isEmpty();
    }

    @Test
    void on_ne_promet_pas_hors_d_une_transaction() {
        assertThatThrownBy(() -> sansServeur.envoyer(new Courrier(CAMILLE, "x", "x", false)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void une_panne_se_voit_attend_et_se_rattrape() {
        promettre(new Courrier(CAMILLE, "Patience", "Bonjour", false));
        var enPanne = avecServeur(1);
        assertThat(envoyer(enPanne)).isTrue();

        assertThat(etat()).isEqualTo("En panne, 1 essai");
        assertThat(base.queryForObject("select derniere_erreur from courrier", String.class))
                .isNotBlank();
        assertThat(envoyer()).as("pas avant une minute").isFalse();
        horloge.avancer(Duration.ofMinutes(1));
        assertThat(envoyer()).isTrue();
        assertThat(messagerie.getReceivedMessages()).hasSize(1);
    }

    @Test
    void après_trois_jours_et_demi_le_courrier_est_abandonné_et_on_peut_le_relancer() {
        promettre(new Courrier(CAMILLE, "Patience", "Bonjour", false));
        var enPanne = avecServeur(1);
        for (int i = 0; i < 8; i++) {
            assertThat(envoyer(enPanne)).as("essai %s", i + 1).isTrue();
            horloge.avancer(Duration.ofHours(48));
        }

        assertThat(etat()).isEqualTo("Abandonné après 8 essais");
        assertThat(envoyer(enPanne)).isFalse();
        var id = base.queryForObject("select id from courrier", UUID.class);
        assertThat(reessayer(id)).isTrue();
        assertThat(envoyer()).isTrue();
        assertThat(reessayer(id)).as("déjà parti").isFalse();
    }

    @Test
    void deux_processus_n_envoient_pas_deux_fois_le_même() {
        for (int i = 0; i < 20; i++) promettre(new Courrier(CAMILLE, "Courrier " + i, "x", false));

        IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> {
                    while (envoyer()) Thread.onSpinWait();
                }))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(messagerie.getReceivedMessages())
                .hasSize(20)
                .extracting(MimeMessage::getSubject)
                .doesNotHaveDuplicates();
    }

    @Test
    void un_secret_parti_ou_périmé_ne_reste_pas_dans_la_boîte() {
        promettre(new Courrier(CAMILLE, "Lien", "http://localhost/secret", true));
        envoyer();
        assertThat(base.queryForObject("select texte from courrier", String.class))
                .isNull();

        base.execute("truncate courrier cascade");
        promettre(new Courrier(CAMILLE, "Lien", "http://localhost/secret", true));
        promettre(new Courrier(CAMILLE, "Nouvelles", "rien de secret", false));
        horloge.avancer(Duration.ofDays(9));
        transaction.executeWithoutResult(_ -> courriers.effacerLesSecrets());
        assertThat(base.queryForList("select texte from courrier order by sujet", String.class))
                .containsExactly(null, "rien de secret");
    }

    @Test
    void sans_serveur_le_courrier_attend_dans_la_boîte() {
        promettre(new Courrier(CAMILLE, "Attente", "x", false));

        assertThat(sansServeur.aUnServeur()).isFalse();
        assertThat(sansServeur.envoyerLeSuivant()).isFalse();
        assertThat(etat()).isEqualTo("En attente");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Facture\r\nBcc: tous@exemple.fr",
                "Facture\nBcc: tous@exemple.fr",
                "Facture\u0000",
                " ",
                "\u2028\n"
            })
    void un_sujet_ne_s_ajoute_pas_d_en_tête(String sujet) {
        assertThatThrownBy(() -> new Courrier(CAMILLE, sujet, "x", false)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camille@exemple.fr\r\nRCPT TO:<tous@exemple.fr>",
                "camille@exemple.fr,tous@exemple.fr",
                "<camille@exemple.fr>",
                "camille@exemple.fr\nBcc: x@y.fr",
                "\"camille x\"@exemple.fr"
            })
    void un_destinataire_ne_s_en_ajoute_pas_d_autre(String adresse) {
        assertThat(Courriel.lire(adresse).siLue()).isEmpty();
    }

    @Test
    void un_texte_qui_imite_le_protocole_reste_un_texte() throws Exception {
        promettre(new Courrier(
                CAMILLE,
                "Texte",
                "a\r\n.\r\nMAIL FROM:<x@y.fr>\r\nRCPT TO:<tous@exemple.fr>\r\nDATA\r\nb\r\n.\r\n",
                false));
        envoyer();

        assertThat(seul().getAllRecipients()).hasSize(1);
        assertThat(seul().getContent().toString()).contains("RCPT TO:<tous@exemple.fr>");
    }

    @Test
    void la_base_refuse_elle_aussi_un_sujet_de_deux_lignes() {
        assertThatThrownBy(() -> base.update("""
                        insert into courrier (id, destinataire, sujet, texte, confidentiel, cree_a, prochain_essai_a)
                        values (gen_random_uuid(), 'a@b.fr', E'x\\ny', 'x', false, now(), now())""")).hasMessageContaining("courrier_sujet_check");
    }

    private void promettre(Courrier courrier) {
        transaction.executeWithoutResult(_ -> courriers.envoyer(courrier));
        horloge.avancer(Duration.ofMillis(1));
    }

    private boolean envoyer() {
        return envoyer(courriers);
    }

    private boolean envoyer(Courriers boite) {
        return Boolean.TRUE.equals(transaction.execute(_ -> boite.envoyerLeSuivant()));
    }

    private boolean reessayer(UUID courrier) {
        return Boolean.TRUE.equals(transaction.execute(_ -> courriers.reessayer(courrier)));
    }

    private String etat() {
        return sql.derniers(1).getFirst().etat();
    }

    private MimeMessage seul() {
        assertThat(messagerie.getReceivedMessages()).hasSize(1);
        return messagerie.getReceivedMessages()[0];
    }

    @Test
    void la_démonstration_n_envoie_rien_même_si_la_machine_a_un_serveur_de_messagerie() {
        courriers = avecServeur(messagerie.getSmtp().getPort(), true);
        promettre(new Courrier(CAMILLE, "Devis", "Bonjour.\n", false));

        assertThat(courriers.aUnServeur()).isFalse();
        assertThat(envoyer()).isFalse();
        assertThat(messagerie.getReceivedMessages()).isEmpty();
    }

    private Courriers avecServeur(int port) {
        return avecServeur(port, false);
    }

    private Courriers avecServeur(int port, boolean lisible) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        var fabrique = new StaticListableBeanFactory();
        fabrique.addBean("smtp", smtp);
        fabrique.addBean("pieces", (LecteurDePieces) document -> Optional.ofNullable(pieces.get(document)));
        return new Courriers(
                sql,
                fabrique.getBeanProvider(JavaMailSender.class),
                fabrique.getBeanProvider(LecteurDePieces.class),
                "essaim@exemple.fr",
                lisible,
                horloge);
    }
}
