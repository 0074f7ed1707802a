package coop.essaim.facturation.electronique;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Periode;
import coop.essaim.documents.DocumentId;
import coop.essaim.documents.Documents;
import coop.essaim.documents.Entete;
import coop.essaim.documents.TypeDeDocument;
import coop.essaim.facturation.Acheteur;
import coop.essaim.facturation.Emetteur;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.NoteLegale;
import coop.essaim.facturation.electronique.DocumentFige.Client;
import coop.essaim.facturation.electronique.DocumentFige.Genre;
import coop.essaim.facturation.electronique.DocumentFige.Operation;
import coop.essaim.facturation.electronique.DocumentFige.References;
import coop.essaim.facturation.electronique.DocumentFige.References.Anterieure;
import coop.essaim.facturation.electronique.DocumentFige.Reglement;
import coop.essaim.facturation.electronique.DocumentFige.Vendeur;
import coop.essaim.tiers.FicheDeTiers;
import coop.essaim.tiers.Tiers;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// D'une facture validée, le document à dessiner. Ce que la validation n'a pas figé (qui suit le client, le compte où
/// payer, le logo) est celui du jour du rendu, qui suit de quelques secondes.
@Component
class FigeDeFacture {

    private final PapiersSql sql;
    private final Cooperatives cooperatives;
    private final Tiers tiers;
    private final Documents documents;

    FigeDeFacture(PapiersSql sql, Cooperatives cooperatives, Tiers tiers, Documents documents) {
        this.sql = sql;
        this.cooperatives = cooperatives;
        this.tiers = tiers;
        this.documents = documents;
    }

    DocumentFige de(Facture facture) {
        var lignes = new LignesFigees(facture.lignes());
        var cooperative = cooperatives.actuelle();
        return new DocumentFige(
                genre(facture),
                facture.numero(),
                facture.date(),
                new Operation(nature(facture), false),
                vendeur(facture, cooperative),
                client(facture.acheteur(), courrielDuClient(facture)),
                references(facture),
                lignes.lignes(),
                lignes.remises(),
                VentilationTva.de(lignes.lignes(), lignes.remises()),
                Montant.ZERO,
                reglement(facture, cooperative.map(Cooperative::banque).orElse(null)),
                notes(facture));
    }

    private static Genre genre(Facture facture) {
        return switch (facture.genre()) {
            case FACTURE, SITUATION -> Genre.FACTURE;
            case ACOMPTE -> Genre.ACOMPTE;
            case SOLDE -> Genre.SOLDE;
            case AVOIR -> Genre.AVOIR;
            case DEVIS -> throw new IllegalStateException("Un devis n'est pas une facture : " + facture.numero());
        };
    }

    private static Operation.Nature nature(Facture facture) {
        return switch (facture.categorieDOperation()) {
            case 'B' -> Operation.Nature.BIENS;
            case 'M' -> Operation.Nature.MIXTE;
            default -> Operation.Nature.SERVICES;
        };
    }

    private Vendeur vendeur(Facture facture, Optional<Cooperative> cooperative) {
        return vendeur(
                facture.emetteur(),
                facture.rattachement().enseigne(),
                sql.quiSuit(facture.rattachement().activite(), facture.date()),
                cooperative);
    }

    /// Qui vend : la coopérative, l'enseigne, qui mène l'activité.
    Vendeur vendeur(
            Emetteur emetteur, String enseigne, List<PapiersSql.Suivi> suivi, Optional<Cooperative> cooperative) {
        var telephone = emetteur.telephone();
        return new Vendeur(
                emetteur.denomination(),
                enseigne,
                suivi.stream().map(PapiersSql.Suivi::nom).collect(Collectors.joining(" et ")),
                emetteur.siret(),
                emetteur.tva(),
                emetteur.siege(),
                repondreA(emetteur, suivi).orElse(null),
                telephone == null ? null : telephone.toString(),
                mentions(emetteur),
                cooperative.map(Cooperative::logo).flatMap(this::logo).orElse(null));
    }

    /// À qui le client écrit : l'entrepreneur, à défaut la coopérative.
    Optional<Courriel> repondreA(Facture facture) {
        return repondreA(facture.emetteur(), sql.quiSuit(facture.rattachement().activite(), facture.date()));
    }

    private static Optional<Courriel> repondreA(Emetteur emetteur, List<PapiersSql.Suivi> suivi) {
        return suivi.stream()
                .map(PapiersSql.Suivi::courriel)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(emetteur.courriel()));
    }

    Optional<Courriel> courrielDuClient(Facture facture) {
        return tiers.trouver(facture.rattachement().client())
                .map(FicheDeTiers::description)
                .flatMap(fiche -> Optional.ofNullable(fiche.courriel()));
    }

    /// Ce que toute facture d'une coopérative à capital variable dit d'elle (art. R. 123-237 du code de commerce).
    private static List<String> mentions(Emetteur emetteur) {
        var mentions = new ArrayList<String>();
        var capital = emetteur.capitalMinimum();
        mentions.add(emetteur.mention() + (capital == null ? "" : " · capital minimum " + capital));
        mentions.add(emetteur.siege().toString());
        mentions.add("APE " + emetteur.ape());
        if (emetteur.site() != null) mentions.add(emetteur.site());
        return mentions;
    }

    private Optional<String> logo(UUID document) {
        return documents.octetsDejaPermis(new DocumentId(document)).map(octets -> {
            boolean png = octets.length > 1 && octets[0] == (byte) 0x89 && octets[1] == 'P';
            return Entete.image(png ? TypeDeDocument.PNG : TypeDeDocument.JPEG, octets);
        });
    }

    static Client client(Acheteur acheteur, Optional<Courriel> courriel) {
        var numeros = acheteur.immatriculation();
        return new Client(
                switch (acheteur.nature()) {
                    case ENTREPRISE -> Client.Sorte.ENTREPRISE;
                    case PARTICULIER -> Client.Sorte.PARTICULIER;
                    case ORGANISME_PUBLIC -> Client.Sorte.PUBLIC;
                },
                acheteur.nom(),
                numeros.siren(),
                numeros.siret(),
                numeros.tva(),
                acheteur.adresse(),
                numeros.electronique() == null ? null : numeros.electronique().identifiant(),
                courriel.orElse(null),
                null);
    }

    private static References references(Facture facture) {
        var texte = facture.texte();
        var liens = facture.liens();
        var prestation = texte.prestation();
        var anterieures = Stream.concat(Stream.ofNullable(liens.origine()), liens.deduites().stream())
                .map(renvoi -> new Anterieure(renvoi.numero(), renvoi.date()))
                .toList();
        return new References(
                texte.objet(),
                prestation == null ? null : Periode.jour(prestation),
                null,
                texte.bonDeCommande(),
                null,
                liens.devis() == null ? null : liens.devis().numero(),
                anterieures);
    }

    private static Reglement reglement(Facture facture, Cooperative.@Nullable Banque banque) {
        boolean avoir = facture.estUnAvoir();
        return new Reglement(
                avoir ? null : facture.echeance(),
                facture.emetteur().denomination(),
                banque == null ? null : banque.iban(),
                banque == null ? null : banque.bic(),
                conditions(facture),
                note(facture, "PMD"),
                note(facture, "PMT"),
                note(facture, "AAB"));
    }

    private static String conditions(Facture facture) {
        if (facture.estUnAvoir()) return "À valoir sur une facture, ou à rembourser";
        long delai = ChronoUnit.DAYS.between(facture.date(), facture.echeance());
        return delai == 0 ? "À réception" : "À " + EnFrancais.compte(delai, "jour");
    }

    private static String note(Facture facture, String code) {
        return facture.notes().stream()
                .filter(note -> note.code().equals(code))
                .map(NoteLegale::texte)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "La note " + code + " n’a pas de texte au " + EnFrancais.enTableau(facture.date()) + "."));
    }

    /// Les mentions de la pièce, sauf les motifs d'exonération, que les lignes portent déjà.
    private static List<String> notes(Facture facture) {
        var motifs = new HashSet<String>();
        facture.tva().forEach(tva -> {
            var mention = tva.regime().mention();
            if (mention != null) motifs.add(mention);
        });
        var libre = facture.texte().note();
        return Stream.concat(
                        facture.mentions().stream().filter(mention -> !motifs.contains(mention)),
                        libre == null ? Stream.of() : libre.lines().filter(ligne -> !ligne.isBlank()))
                .toList();
    }
}
