package coop.essaim.demonstration;

import coop.essaim.acces.Comptes;
import coop.essaim.commun.Montant;
import coop.essaim.parcours.contrat.Acte;
import coop.essaim.parcours.contrat.Clause;
import coop.essaim.parcours.contrat.ContratId;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.contrat.Dossiers;
import coop.essaim.parcours.contrat.Emission;
import coop.essaim.parcours.contrat.GenreDeContrat;
import coop.essaim.parcours.contrat.Partie;
import coop.essaim.parcours.contrat.Signatures;
import coop.essaim.parcours.contrat.Termes;
import coop.essaim.parcours.effectif.Emploi;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Les contrats de la troupe et de qui est en CAPE, que le parcours disait déjà : conclus sur papier, sauf celui de
/// Camille, que la gérance a signé et qui l'attend. De qui finit son intégration, un CAPE attend ses signatures, et un
/// autre d'être émis.
@Component
class ContratsDesPersonnes {

    private static final LocalDate STATUTS = LocalDate.of(2022, 6, 14);
    private static final int MOIS_DE_CAPE = 12;
    private static final int JOURS_AVANT = 10;

    private final Comptes comptes;
    private final Personnes personnes;
    private final Dossiers dossiers;
    private final Contrats contrats;
    private final Signatures signatures;
    private final Rattrapage rattrapage;
    private final Integration integration;
    private final EnIntegrationSql sql;
    private final Clock horloge;

    ContratsDesPersonnes(
            Comptes comptes,
            Personnes personnes,
            Dossiers dossiers,
            Contrats contrats,
            Signatures signatures,
            Rattrapage rattrapage,
            Integration integration,
            EnIntegrationSql sql,
            Clock horloge) {
        this.comptes = comptes;
        this.personnes = personnes;
        this.dossiers = dossiers;
        this.contrats = contrats;
        this.signatures = signatures;
        this.rattrapage = rattrapage;
        this.integration = integration;
        this.sql = sql;
        this.horloge = horloge;
    }

    /// Dans une transaction.
    ///
    /// @param capes les CAPE qui courent
    void conclure(List<Emploi> capes) {
        var gerance = compte(Figurant.EQUIPE.getFirst()).orElse(null);
        if (gerance == null) return;
        for (var figurant : Figurant.ENTREPRENEURS) {
            boolean attend = figurant.equals(Figurant.ENTREPRENEURS.getFirst());
            compte(figurant).flatMap(personnes::duCompte).ifPresent(id -> conclure(id, attend, gerance));
        }
        var troupe = Figurant.ENTREPRENEURS.stream()
                .flatMap(f -> compte(f).flatMap(personnes::duCompte).stream())
                .collect(Collectors.toSet());
        capes.stream()
                .map(emploi -> new PersonneId(emploi.personne()))
                .filter(id -> !troupe.contains(id))
                .forEach(id -> conclure(id, false, gerance));
        proposer(gerance);
    }

    /// À qui sa liste d'intégration est entière ; le premier est émis.
    private void proposer(UUID gerance) {
        var jour = LocalDate.now(horloge);
        var du = jour.plusDays(JOURS_AVANT);
        boolean premier = true;
        for (var id : sql.enIntegration(jour)) {
            if (!integration.restants(id).isEmpty()) continue;
            var au = du.plusMonths(MOIS_DE_CAPE).minusDays(1);
            var contrat = contrats.preparer(id, GenreDeContrat.CAPE, termes(GenreDeContrat.CAPE, du, au), gerance);
            if (premier && !(contrats.emettre(contrat, gerance) instanceof Emission.Faite))
                throw new IllegalStateException("CAPE à émettre : " + id);
            premier = false;
        }
    }

    private void conclure(PersonneId id, boolean attend, UUID gerance) {
        for (var genre : List.of(GenreDeContrat.CAPE, GenreDeContrat.CESA)) {
            var du = dossiers.aRegulariser(id, genre).orElse(null);
            if (du == null) continue;
            var au = genre == GenreDeContrat.CAPE ? du.plusMonths(MOIS_DE_CAPE).minusDays(1) : null;
            var contrat = contrats.preparer(id, genre, termes(genre, du, au), gerance);
            if (!(contrats.emettre(contrat, gerance) instanceof Emission.Faite)) continue;
            if (attend) signatures.aLEcran(acte(contrat), Partie.COOPERATIVE, "Solène Marrec", gerance);
            else signatures.surPapier(acte(contrat), du, "contrat-signe.txt", papier(), gerance);
        }
        rattrapage.faireLesAnciennes(id);
    }

    private static Termes termes(GenreDeContrat genre, LocalDate du, @Nullable LocalDate au) {
        boolean cape = genre == GenreDeContrat.CAPE;
        return new Termes(
                du,
                au,
                cape ? null : new BigDecimal("52"),
                cape ? null : Montant.euros("620"),
                Montant.euros("14000"),
                cape ? Montant.euros("3000") : null,
                cape ? null : STATUTS,
                false,
                null,
                clauses(genre));
    }

    private static Map<Clause, String> clauses(GenreDeContrat genre) {
        var clauses = new EnumMap<Clause, String>(Clause.class);
        clauses.putAll(Contrats.proposees(genre));
        clauses.replaceAll((clause, texte) -> texte.isBlank() ? SIENNES.getOrDefault(clause, "Voir l’annexe.") : texte);
        return clauses;
    }

    private static final Map<Clause, String> SIENNES = Map.of(
            Clause.RETRIBUTION,
            "Dix pour cent du chiffre d’affaires hors taxes facturé, comme l’assemblée l’a fixé.",
            Clause.CONTRIBUTION,
            "Dix pour cent du chiffre d’affaires hors taxes facturé, comme l’assemblée l’a fixé.",
            Clause.OBJECTIFS,
            "Un chiffre d’affaires de quatorze mille euros par an, et au moins un jour d’activité par semaine.");

    private Acte acte(ContratId id) {
        return new Acte.LeContrat(contrats.trouver(id).orElseThrow());
    }

    private static ByteArrayInputStream papier() {
        return new ByteArrayInputStream("Contrat signé à la main par les parties.".getBytes(StandardCharsets.UTF_8));
    }

    private Optional<UUID> compte(Figurant figurant) {
        return comptes.trouverParCourriel(figurant.courriel()).map(c -> c.id());
    }
}
