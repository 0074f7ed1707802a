package coop.essaim.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import coop.essaim.parcours.contrat.Clause;
import coop.essaim.parcours.contrat.ContratId;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.contrat.GenreDeContrat;
import coop.essaim.parcours.contrat.Termes;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ce que les essais du parcours mettent en place : une personne menée jusqu'à une étape, un contrat entier.
public final class Decor {

    private static final Dossier SANS_GARDE =
            new Dossier(null, "DEMISSION", List.of(), false, true, true, false, null, null);

    private final Personnes personnes;
    private final Parcours parcours;
    private final Integration integration;
    private final Contrats contrats;

    public Decor(Personnes personnes, Parcours parcours, Integration integration, Contrats contrats) {
        this.personnes = personnes;
        this.parcours = parcours;
        this.integration = integration;
        this.contrats = contrats;
    }

    public PersonneId personne(String prenom, String nom, @Nullable LocalDate naissance) {
        return personnes.ouvrir(new NouvellePersonne(null, nom, prenom, naissance, null, null), null);
    }

    /// Une personne admise, sa liste d'intégration entière.
    public PersonneId enIntegration(String prenom, String nom, LocalDate le) {
        var id = personne(prenom, nom, LocalDate.of(1988, 3, 12));
        integrer(id, le);
        cocher(id);
        return id;
    }

    public void integrer(PersonneId id, LocalDate le) {
        etape(id, Transition.T2, le.minusDays(60));
        etape(id, Transition.T4, le.minusDays(50));
        etape(id, Transition.T5, le.minusDays(20));
        etape(id, Transition.T6, le);
    }

    /// Une personne déjà reçue, menée jusqu'à l'intégration, sa liste entière.
    public void poursuivre(PersonneId id, LocalDate le) {
        etape(id, Transition.T4, le);
        etape(id, Transition.T5, le);
        etape(id, Transition.T6, le);
        cocher(id);
    }

    public void cocher(PersonneId id) {
        for (var point : integration.liste(id)) integration.voir(id, point.code(), false, null, null);
    }

    public void etape(PersonneId id, Transition transition, LocalDate effet) {
        assertThat(parcours.franchir(new Demande(id, transition, effet, "DEMISSION", null, null), SANS_GARDE))
                .as(transition + " au " + effet)
                .isInstanceOf(Passage.Fait.class);
    }

    public ContratId cape(PersonneId id, LocalDate du, LocalDate au) {
        return contrats.preparer(id, GenreDeContrat.CAPE, termes(GenreDeContrat.CAPE, du, au), null);
    }

    public ContratId cesa(PersonneId id, LocalDate du) {
        return contrats.preparer(id, GenreDeContrat.CESA, termes(GenreDeContrat.CESA, du, null), null);
    }

    public static Termes termes(GenreDeContrat genre, LocalDate du, @Nullable LocalDate au) {
        return new Termes(
                du,
                au,
                new BigDecimal("110"),
                genre.estUnCape() ? null : Montant.euros("450"),
                Montant.euros("18000"),
                genre.estUnCape() ? Montant.euros("3000") : null,
                genre == GenreDeContrat.CESA ? LocalDate.of(2025, 6, 12) : null,
                false,
                null,
                clauses(genre));
    }

    public static Map<Clause, String> clauses(GenreDeContrat genre) {
        var clauses = new EnumMap<Clause, String>(Clause.class);
        for (var clause : genre.obligatoires()) clauses.put(clause, "Ce que dit « " + clause.libelle() + " ».");
        return clauses;
    }

    public static Termes avec(Termes t, Map<Clause, String> clauses) {
        return new Termes(
                t.du(),
                t.au(),
                t.heures(),
                t.partFixe(),
                t.objectif(),
                t.plafond(),
                t.statutsDu(),
                t.tempsCompletAilleurs(),
                t.representant(),
                clauses);
    }

    public static InputStream papierSigne() {
        return new ByteArrayInputStream("Signé à la main par les parties.".getBytes(StandardCharsets.UTF_8));
    }
}
