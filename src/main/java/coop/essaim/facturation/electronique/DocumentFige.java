package coop.essaim.facturation.electronique;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Bic;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Montant;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Periode;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Une facture, un acompte ou un avoir validé, tel qu'il ne changera plus. Le papier et le fichier n'ont pas d'autre
/// source : ce qui n'est pas ici n'est écrit nulle part, et ce qui est ici l'est dans les deux.
///
/// Les montants d'un avoir sont positifs : c'est son genre qui les rend au client. Un document dont les totaux ne sont
/// pas la somme de ses lignes, ou sans ligne, n'existe pas.
///
/// @param numero au plus 35 lettres, chiffres et signes `+ - _ /` (BR-FR-01 et 02)
/// @param dejaPaye ce que le client a déjà payé de ce document (BT-113) : ses acomptes, ou le tout
/// @param notes ce que le document dit encore, dans l'ordre : décennale, taux réduit, marché…
public record DocumentFige(
        Genre genre,
        String numero,
        LocalDate date,
        Operation operation,
        Vendeur vendeur,
        Client client,
        References references,
        List<Ligne> lignes,
        List<Remise> remises,
        List<TvaDeTaux> tva,
        Montant dejaPaye,
        Reglement reglement,
        List<String> notes) {

    private static final Pattern NUMERO = Pattern.compile("[A-Za-z0-9+_/-]{1,35}");

    public DocumentFige {
        lignes = List.copyOf(lignes);
        remises = List.copyOf(remises);
        tva = List.copyOf(tva);
        notes = List.copyOf(notes);
        if (!NUMERO.matcher(numero).matches()) throw new IllegalArgumentException("Numéro de document : " + numero);
        if (lignes.isEmpty()) throw new IllegalArgumentException(numero + " : un document a au moins une ligne.");
        if (!Set.copyOf(tva).equals(Set.copyOf(VentilationTva.de(lignes, remises))))
            throw new IllegalArgumentException(numero + " : la TVA n'est pas celle des lignes.");
        if (tva.size() > 1 && tva.stream().anyMatch(taux -> taux.categorie() == CategorieTva.O))
            throw new IllegalArgumentException(numero + " : hors champ de la TVA, un document l'est en entier.");
        if (genre == Genre.AVOIR && references.anterieures().isEmpty())
            throw new IllegalArgumentException(numero + " : un avoir cite la facture qu'il corrige.");
    }

    /// Ce qu'est le document : le code du type (BT-3, liste UNTDID 1001) et son nom sur le papier.
    public enum Genre {
        FACTURE("380", "Facture"),
        ACOMPTE("386", "Facture d’acompte"),
        /// La facture définitive, qui déduit les acomptes déjà facturés.
        SOLDE("380", "Facture de solde"),
        AVOIR("381", "Avoir");

        private final String code;
        private final String titre;

        Genre(String code, String titre) {
            this.code = code;
            this.titre = titre;
        }

        String code() {
            return code;
        }

        public String titre() {
            return titre;
        }
    }

    /// La catégorie d'opération, nouvelle mention du décret 2022-1299, qui est aussi la lettre du cadre (BT-23).
    ///
    /// @param debits l'activité paie la TVA sur les débits : elle l'écrit sur ses factures
    public record Operation(Nature nature, boolean debits) {

        public enum Nature {
            BIENS("B", "Livraison de biens"),
            SERVICES("S", "Prestation de services"),
            MIXTE("M", "Livraison de biens et prestation de services");

            private final String lettre;
            private final String libelle;

            Nature(String lettre, String libelle) {
                this.lettre = lettre;
                this.libelle = libelle;
            }

            String lettre() {
                return lettre;
            }

            public String libelle() {
                return libelle;
            }
        }
    }

    /// La coopérative, seule personne morale, et l'enseigne sous laquelle l'entrepreneur travaille.
    ///
    /// @param entrepreneur qui suit le client
    /// @param mentions forme, capital, registre du commerce, assurance… une par ligne, au bas du papier
    /// @param logo une image `data:` (voir `Entete.image`)
    public record Vendeur(
            String denomination,
            String enseigne,
            String entrepreneur,
            Siret siret,
            @Nullable NumeroTva tva,
            AdressePostale adresse,
            @Nullable Courriel courriel,
            @Nullable String telephone,
            List<String> mentions,
            @Nullable String logo) {
        public Vendeur {
            mentions = List.copyOf(mentions);
        }

        public Siren siren() {
            return siret.siren();
        }
    }

    /// À qui l'on facture.
    ///
    /// @param adresseElectronique celle de l'annuaire, au schéma 0225 : SIREN_suffixe ; à défaut, le SIREN
    /// @param livraison où, si ce n'est pas à l'adresse de facturation
    public record Client(
            Sorte sorte,
            String nom,
            @Nullable Siren siren,
            @Nullable Siret siret,
            @Nullable NumeroTva tva,
            AdressePostale adresse,
            @Nullable String adresseElectronique,
            @Nullable Courriel courriel,
            @Nullable AdressePostale livraison) {

        public enum Sorte {
            ENTREPRISE,
            PARTICULIER,
            PUBLIC
        }
    }

    /// Ce à quoi le document se rattache.
    ///
    /// @param realisation la date de livraison ou d'achèvement, ou la période couverte
    /// @param serviceAcheteur ce que le client veut lire : code service d'une personne publique (BT-10)
    /// @param commande bon de commande ou engagement du client (BT-13)
    /// @param anterieures les acomptes que ce document déduit, ou la facture qu'il corrige
    public record References(
            @Nullable String objet,
            @Nullable Periode realisation,
            @Nullable String serviceAcheteur,
            @Nullable String commande,
            @Nullable String contrat,
            @Nullable String devis,
            List<Anterieure> anterieures) {
        public static final References AUCUNE = new References(null, null, null, null, null, null, List.of());

        public References {
            anterieures = List.copyOf(anterieures);
        }

        public record Anterieure(String numero, LocalDate date) {}
    }

    /// Une ligne : quantité × prix unitaire − remise, au centime.
    ///
    /// @param rubrique le titre sous lequel la ligne se range
    /// @param quantite négative pour rendre ; au plus quatre décimales (BR-FR-DEC-02)
    /// @param prix hors taxes, positif, au plus six décimales (BR-FR-DEC-03)
    /// @param remise au total de la ligne, hors taxes
    /// @param motif pourquoi la TVA manque : le texte qui exonère
    public record Ligne(
            @Nullable String rubrique,
            String designation,
            @Nullable String details,
            BigDecimal quantite,
            Unite unite,
            BigDecimal prix,
            @Nullable Remise remise,
            Regime regime) {

        public Ligne {
            if (quantite.signum() == 0 || prix.signum() == 0)
                throw new IllegalArgumentException("Une ligne ne vaut pas zéro : " + designation);
            if (prix.signum() < 0) throw new IllegalArgumentException("Un prix est positif : " + designation);
            if (quantite.stripTrailingZeros().scale() > 4
                    || prix.stripTrailingZeros().scale() > 6)
                throw new IllegalArgumentException("Trop de décimales : " + designation);
        }

        /// « 2 jours », « 0,5 heure ».
        public String quantiteEnMots() {
            var courte = auMoins(quantite, 0);
            return EnFrancais.enFrancais(courte) + "\u00a0"
                    + unite.mot(courte.abs().compareTo(BigDecimal.TWO) >= 0);
        }

        /// « 12,50 € », et jusqu'à six décimales.
        public String prixEnMots() {
            return EnFrancais.enFrancais(auMoins(prix, 2)) + "\u00a0€";
        }

        private static BigDecimal auMoins(BigDecimal nombre, int decimales) {
            var court = nombre.stripTrailingZeros();
            return court.scale() < decimales ? court.setScale(decimales) : court;
        }

        public Montant ht() {
            var brut = quantite.multiply(prix).setScale(2, RoundingMode.HALF_UP);
            return remise == null ? Montant.de(brut) : Montant.de(brut).moins(remise.montant());
        }
    }

    /// La catégorie de TVA, son taux, et la phrase qui la justifie.
    public record Regime(
            CategorieTva categorie,
            Taux taux,
            @Nullable String motif,
            @Nullable String codeMotif) {

        public Regime {
            if ((categorie == CategorieTva.S) == (taux.pourCent().signum() == 0))
                throw new IllegalArgumentException("Seule une ligne taxée a un taux : " + categorie + " à " + taux);
            if (categorie.veutUnMotif() && motif == null)
                throw new IllegalArgumentException("Une ligne sans TVA dit pourquoi : " + categorie);
            if (codeMotif == null) codeMotif = categorie.motif();
        }

        public static Regime taxe(String pourCent) {
            return new Regime(CategorieTva.S, Taux.pourCent(pourCent), null, null);
        }

        public static Regime sans(CategorieTva categorie, String motif) {
            return new Regime(categorie, Taux.ZERO, motif, null);
        }

        /// « 20 % », « Exonérée » : dans la colonne de la TVA.
        public String enBref() {
            return categorie == CategorieTva.S ? taux.toString() : categorie.libelle(taux);
        }
    }

    /// Une remise hors taxes, d'une ligne ou du document.
    ///
    /// @param pourCent dit au client, s'il a été convenu ainsi ; le montant seul compte
    /// @param regime celui de la ligne, ou des lignes que la remise du document diminue
    public record Remise(
            String libelle, Montant montant, @Nullable Taux pourCent, Regime regime) {

        /// « Remise fidélité (10 %) ».
        public String enMots() {
            return pourCent == null ? libelle : libelle + " (" + pourCent + ")";
        }
    }

    /// Base et taxe d'une catégorie et d'un taux : la taxe est base × taux, au centime (EN 16931, BR-CO-17).
    public record TvaDeTaux(CategorieTva categorie, Taux taux, Montant base, Montant taxe) {

        /// « TVA 20 % », « Exonérée ».
        public String libelle() {
            return categorie.libelle(taux);
        }
    }

    /// Quand et comment payer, et les trois mentions de l'article L. 441-10 du code de commerce.
    ///
    /// @param titulaire du compte
    /// @param conditions « À 30 jours », « Comptant »
    /// @param penalites taux et point de départ (note PMD)
    /// @param recouvrement l'indemnité de 40 € (note PMT)
    /// @param escompte ou son absence (note AAB)
    public record Reglement(
            @Nullable LocalDate echeance,
            String titulaire,
            @Nullable Iban iban,
            @Nullable Bic bic,
            String conditions,
            String penalites,
            String recouvrement,
            String escompte) {}

    public Montant totalDesLignes() {
        return Montant.somme(lignes.stream().map(Ligne::ht));
    }

    public Montant totalDesRemises() {
        return Montant.somme(remises.stream().map(Remise::montant));
    }

    public Montant ht() {
        return totalDesLignes().moins(totalDesRemises());
    }

    public Montant taxe() {
        return Montant.somme(tva.stream().map(TvaDeTaux::taxe));
    }

    public Montant ttc() {
        return ht().plus(taxe());
    }

    public Montant resteAPayer() {
        return ttc().moins(dejaPaye);
    }

    public boolean estUnAvoir() {
        return genre == Genre.AVOIR;
    }

    /// Le cadre de facturation (BT-23) : la nature de l'opération, puis 4 après acompte, 2 déjà payée, 1 à payer.
    String cadre() {
        var chiffre = genre == Genre.SOLDE ? "4" : estPayee() ? "2" : "1";
        return operation.nature().lettre() + chiffre;
    }

    private boolean estPayee() {
        return dejaPaye.estPositif() && resteAPayer().estNul() && reglement.echeance() != null;
    }

    /// Ce que le document dit en phrases, hors objet et paiement : le fichier et le papier les portent toutes.
    public List<String> phrases() {
        var option = operation.debits()
                ? Stream.of("Option pour le paiement de la taxe d’après les débits.")
                : Stream.<String>empty();
        var categorie =
                Stream.of("Catégorie d’opération : " + operation.nature().libelle() + ".");
        return Stream.of(categorie, option, notes.stream())
                .flatMap(suite -> suite)
                .toList();
    }

    /// Les motifs d'exonération, chacun une fois, tels que le papier les cite.
    public List<String> motifs() {
        return Stream.concat(
                        lignes.stream().map(Ligne::regime), remises.stream().map(Remise::regime))
                .flatMap(regime -> Stream.ofNullable(regime.motif()))
                .distinct()
                .toList();
    }

    /// Le nom du fichier : le numéro sans les signes que les systèmes de fichiers refusent.
    public String nomDeFichier() {
        return numero.replace('/', '-') + ".pdf";
    }

    /// Ce que le client écrit sur son virement.
    String libelleDuVirement() {
        return numero.toUpperCase(Locale.ROOT);
    }
}
