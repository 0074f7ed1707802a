package coop.essaim.comptabilite;

import coop.essaim.PostgresDeTest;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.banc.ModuleSeul;
import coop.essaim.comptabilite.plan.Auxiliaires;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.comptabilite.plan.Sections;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// Le décor des essais comptables : l'exercice 2026, Camille (couture), Idriss (jardinage), la Ville de Nantes.
public final class Livre {

    public static final String CAMILLE = "COUTURE";
    public static final String IDRISS = "JARDIN";
    public static final String NANTES = "CNANTES";
    private static final AtomicInteger RANG = new AtomicInteger();

    /// Le module seul, sur la vraie base : ni pages, ni autres modules.
    private static final ApplicationContext COURANT = ModuleSeul.sur(new BaseCourante());

    private final ApplicationContext contexte;
    private final TransactionTemplate transaction;

    public Livre() {
        this(COURANT);
    }

    Livre(ApplicationContext contexte) {
        this.contexte = contexte;
        this.transaction = new TransactionTemplate(contexte.getBean(PlatformTransactionManager.class));
    }

    private static final class BaseCourante extends AbstractDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return PostgresDeTest.courante().getConnection();
        }

        @Override
        public Connection getConnection(String compte, String motDePasse) throws SQLException {
            return PostgresDeTest.courante().getConnection(compte, motDePasse);
        }
    }

    public <T> T bean(Class<T> type) {
        return contexte.getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /// Joue l'attaquant ou l'administrateur : rien ne lui est interdit.
    public static void enSuperutilisateur(String sql) {
        PostgresDeTest.superutilisateur().execute("set session_replication_role = replica; " + sql);
    }

    /// Rend la base comme au premier jour, ce que seul un superutilisateur peut faire.
    public static void vider() {
        enSuperutilisateur("""
                create schema if not exists essai;
                create table if not exists essai.journal as select id, libelle from public.journal;
                create table if not exists essai.compte as select id, libelle from public.compte_general;
                truncate ecriture, lettrage, lettrage_ligne, scellement, ecriture_de_cloture, ligne, ligne_detail, ecriture_importee, validation, numerotation, periode,
                         periode_acte, exercice, compte_auxiliaire cascade;
                delete from section where nature <> 'structure';
                delete from journal where id not in (select id from essai.journal);
                delete from compte_general where id not in (select id from essai.compte);
                update journal j set libelle = o.libelle from essai.journal o where o.id = j.id and o.libelle <> j.libelle;
                update compte_general c set libelle = o.libelle from essai.compte o where o.id = c.id and o.libelle <> c.libelle;
                update compte_general set desactive_le = null""");
    }

    public <T> T dans(Supplier<T> acte) {
        return Objects.requireNonNull(transaction.execute(_ -> acte.get()));
    }

    public <T> T dansEtat(Function<TransactionStatus, T> acte) {
        return Objects.requireNonNull(transaction.execute(acte::apply));
    }

    public void installer(int... annees) {
        for (int annee : annees) bean(Exercices.class).ouvrir(LocalDate.of(annee, 1, 1), LocalDate.of(annee, 12, 31));
        dans(() -> {
            bean(Sections.class).ouvrir(CAMILLE, "Camille Aubrée, couture", LocalDate.of(2020, 1, 1));
            bean(Sections.class).ouvrir(IDRISS, "Idriss Benali, jardinage", LocalDate.of(2020, 1, 1));
            bean(Auxiliaires.class).creer(NANTES, "Ville de Nantes");
            bean(Auxiliaires.class).creer("FTISSUS", "Tissus de l'Erdre");
            return true;
        });
    }

    public static Demande demande() {
        return new Demande("essai:" + RANG.incrementAndGet(), "Ludovic Tanguy");
    }

    public static Montant euros(String texte) {
        return Montant.euros(texte);
    }

    public static LocalDate le(String date) {
        return LocalDate.parse(date);
    }

    /// 1 000,00 € HT et 200,00 € de TVA facturés par Camille à la Ville de Nantes.
    public static Ecriture facture(String piece, String date) {
        return vente(CAMILLE, piece, date, "1000.00");
    }

    public static Ecriture vente(String section, String piece, String date, String ht) {
        var taxe = euros(ht).fois(new java.math.BigDecimal("0.2"));
        return new Ecriture(
                "VE",
                le(date),
                Piece.de(piece, le(date)),
                "Facture " + piece,
                List.of(
                        Ligne.debit(section, "411100", euros(ht).plus(taxe))
                                .auxiliaire(NANTES)
                                .echeance(le(date).plusDays(30)),
                        Ligne.credit(section, "706000", euros(ht)),
                        Ligne.credit(section, "445714", taxe)));
    }

    public static Ecriture encaissement(String section, String piece, String date, String ttc) {
        return new Ecriture(
                "BQ",
                le(date),
                Piece.de(piece, le(date)),
                "Virement " + piece,
                List.of(
                        Ligne.debit(section, "512000", euros(ttc)),
                        Ligne.credit(section, "411100", euros(ttc)).auxiliaire(NANTES)));
    }

    /// La contribution coopérative : interne, elle n'entre ni au FEC ni à la balance générale.
    public static Ecriture contribution(String section, String piece, String date, String montant) {
        return new Ecriture(
                "IN",
                le(date),
                Piece.de(piece, le(date)),
                "Contribution " + piece,
                List.of(
                        Ligne.debit(section, "910000", euros(montant)),
                        Ligne.credit(section, "900000", euros(montant)),
                        Ligne.debit("CAE", "900000", euros(montant)),
                        Ligne.credit("CAE", "920000", euros(montant))));
    }

    public EcritureId passer(Ecriture ecriture) {
        return dans(() -> bean(Ecritures.class).passer(ecriture, demande())).exigee();
    }

    public EcritureId passerEtValider(Ecriture ecriture) {
        return dans(() -> bean(Ecritures.class).passerEtValider(ecriture, demande()))
                .exigee();
    }

    /// Les lignes, comme un comptable les lit.
    public String lignes() {
        return String.join(
                "",
                jdbc().sql("""
                select journal || ' ' || coalesce(numero::text, 'brouillard') as ou, piece, section, compte,
                       coalesce(auxiliaire, '') as auxiliaire, debit, credit
                  from pub_ligne_ecriture order by ecriture_id, rang""")
                        .query((l, _) -> "%s %s | %s | %s %s | %s | %s\n"
                                .formatted(
                                        l.getString(1),
                                        l.getString(2),
                                        l.getString(3),
                                        l.getString(4),
                                        l.getString(5),
                                        colonne(l.getLong(6)),
                                        colonne(l.getLong(7)))
                                .replaceAll(" +\\|", " |")
                                .replaceAll(" +\n", "\n"))
                        .list());
    }

    private static String colonne(long centimes) {
        return centimes == 0
                ? ""
                : java.math.BigDecimal.valueOf(centimes, 2).toString().replace('.', ',');
    }
}
