package coop.essaim.parcours.contrat;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Identifiant;
import coop.essaim.documents.DocumentId;
import coop.essaim.parcours.calcul.Anteriorite;
import coop.essaim.parcours.calcul.Cape;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Prépare un contrat, l'émet quand il dit tout ce que la loi veut, ou l'abandonne avant qu'il soit signé.
@Service
public class Contrats {

    /// Vingt-quatre heures par semaine, en heures par mois (art. L. 3123-27 du code du travail).
    private static final BigDecimal MINIMUM_SANS_DEMANDE = new BigDecimal("104");

    private final ContratsSql sql;
    private final Dossiers dossiers;
    private final PapiersDeContrat papiers;
    private final Journal journal;
    private final Clock horloge;

    Contrats(ContratsSql sql, Dossiers dossiers, PapiersDeContrat papiers, Journal journal, Clock horloge) {
        this.sql = sql;
        this.dossiers = dossiers;
        this.papiers = papiers;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Les clauses proposées, à relire avant d'émettre.
    public static Map<Clause, String> proposees(GenreDeContrat genre) {
        var clauses = new EnumMap<Clause, String>(Clause.class);
        for (var clause : genre.clauses()) clauses.put(clause, clause.propose());
        return clauses;
    }

    @Transactional
    public ContratId preparer(PersonneId personne, GenreDeContrat genre, Termes termes, @Nullable UUID par) {
        return ajouter(personne, genre, null, termes, par);
    }

    /// Prépare le renouvellement d'un CAPE conclu, aux mêmes clauses.
    ///
    /// @return rien quand ce contrat ne se renouvelle pas : autre genre, non conclu, ou déjà renouvelé deux fois
    @Transactional
    public Optional<ContratId> renouveler(ContratId id, @Nullable UUID par) {
        var contrat = sql.verrouille(id);
        var au = contrat.periode().au();
        boolean possible = contrat.genre() == GenreDeContrat.CAPE
                && contrat.estConclu()
                && au != null
                && contrat.rang() < Cape.RENOUVELLEMENTS_AU_PLUS;
        if (!possible || au == null) return Optional.empty();
        var dejaPrepare = sql.de(contrat.personne()).stream()
                .filter(c -> id.equals(c.renouvelle()) && !c.estAbandonne())
                .findFirst();
        if (dejaPrepare.isPresent()) return Optional.of(dejaPrepare.get().id());
        var ancien = contrat.termes();
        var du = au.plusDays(1);
        var termes = new Termes(
                du,
                Cape.termeAuPlusTard(du),
                ancien.heures(),
                ancien.partFixe(),
                ancien.objectif(),
                ancien.plafond(),
                ancien.statutsDu(),
                false,
                ancien.representant(),
                ancien.clauses());
        return Optional.of(ajouter(contrat.personne(), GenreDeContrat.CAPE, contrat, termes, par));
    }

    private ContratId ajouter(
            PersonneId personne,
            GenreDeContrat genre,
            @Nullable Contrat renouvelle,
            Termes termes,
            @Nullable UUID par) {
        var maintenant = horloge.instant();
        var contrat = new Contrat(
                new ContratId(Identifiant.nouveau(maintenant)),
                personne,
                genre,
                renouvelle == null ? null : renouvelle.id(),
                renouvelle == null ? 0 : renouvelle.rang() + 1,
                termes,
                new Contrat.Suivi(null, null, null, null, null, null, null));
        sql.ajouter(contrat, maintenant, par);
        inscrire(
                "preparer",
                contrat.id(),
                Map.of("genre", genre.libelle(), "du", termes.du().toString()));
        return contrat.id();
    }

    /// Met fin ce jour-là à tous les contrats conclus de la personne qui courent encore.
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.MANDATORY)
    public void finirAu(PersonneId personne, LocalDate le) {
        for (var contrat : sql.conclus(personne)) {
            var fin = contrat.periode().au();
            if (fin != null && fin.isBefore(le)) continue;
            var veille = contrat.termes().du().minusDays(1);
            sql.finir(contrat.id(), le.isBefore(veille) ? veille : le);
        }
    }

    /// Récrit un contrat qui n'est pas encore émis ; faux sinon.
    @Transactional
    public boolean recrire(ContratId id, Termes termes) {
        var contrat = sql.verrouille(id);
        if (contrat.estEmis() || contrat.estAbandonne()) return false;
        sql.recrire(id, termes);
        return true;
    }

    /// Vérifie tout ce qui se vérifie, imprime le papier et fige le contrat.
    @Transactional
    public Emission emettre(ContratId id, UUID par) {
        var contrat = sql.verrouille(id);
        if (contrat.estEmis() || contrat.estAbandonne()) return new Emission.DejaEmis();
        var refus = refus(contrat);
        if (refus.isPresent()) return refus.get();
        var anteriorite =
                dossiers.anteriorite(contrat.personne(), contrat.termes().du());
        var conclusion = auPlusTot(contrat.termes().du(), LocalDate.now(horloge));
        var limite = contrat.genre() == GenreDeContrat.CESA ? anteriorite.limiteDAssocie(conclusion) : null;
        var essai = contrat.genre() == GenreDeContrat.CESA
                ? anteriorite.finDEssaiAuPlusTard(contrat.termes().du())
                : null;
        var document = papiers.imprimer(contrat, anteriorite, limite, essai, par);
        sql.emettre(id, document, limite, essai, horloge.instant());
        inscrire("emettre", id, Map.of("document", document.toString()));
        return new Emission.Faite(document);
    }

    /// Ce qui empêche d'émettre, sans rien écrire.
    public Optional<Emission.Refus> refus(Contrat contrat) {
        var vides = contrat.genre().obligatoires().stream()
                .filter(clause ->
                        contrat.termes().clauses().getOrDefault(clause, "").isBlank())
                .toList();
        if (!vides.isEmpty()) return Optional.of(new Emission.ClausesVides(vides));
        return refusDesTermes(contrat).or(() -> refusDesDates(contrat));
    }

    private Optional<Emission.Refus> refusDesTermes(Contrat contrat) {
        var termes = contrat.termes();
        var genre = contrat.genre();
        if (genre.estUnCape() && termes.plafond() == null) return Optional.of(new Emission.SansPlafond());
        if (genre.estUnCape() && termes.tempsCompletAilleurs()) return Optional.of(new Emission.TempsPlein());
        if (!genre.estUnCape() && termes.partFixe() == null) return Optional.of(new Emission.SansPartFixe());
        if (genre == GenreDeContrat.CESA && termes.statutsDu() == null) return Optional.of(new Emission.SansStatuts());
        boolean mineure = dossiers.estMineure(contrat.personne(), termes.du());
        if (mineure && termes.representant() == null) return Optional.of(new Emission.SansRepresentant());
        if (genre != GenreDeContrat.CONTRAT_DE_TRAVAIL) return Optional.empty();
        var heures = termes.heures();
        if (heures == null) return Optional.of(new Emission.SansHeures());
        boolean demande = !termes.clauses()
                .getOrDefault(Clause.DEMANDE_DE_TEMPS_PARTIEL, "")
                .isBlank();
        return heures.compareTo(MINIMUM_SANS_DEMANDE) < 0 && !demande
                ? Optional.of(new Emission.SansDemande())
                : Optional.empty();
    }

    private Optional<Emission.Refus> refusDesDates(Contrat contrat) {
        var periode = contrat.periode();
        if (contrat.genre().aUnTerme()) {
            if (periode.au() == null) return Optional.of(new Emission.SansTerme());
            if (Cape.estTropLong(periode))
                return Optional.of(new Emission.TropLong(Cape.termeAuPlusTard(periode.debut())));
            var cumul = dossiers.refusDuCumul(contrat);
            if (cumul.isPresent()) return cumul;
        }
        var prolonge = contrat.renouvelle();
        if (prolonge != null) {
            var terme = sql.trouver(prolonge).orElseThrow().periode().fin();
            if (!contrat.termes().du().equals(terme.plusDays(1)))
                return Optional.of(new Emission.DebutAttendu(terme.plusDays(1)));
        }
        return dossiers.conclus(contrat.personne()).stream()
                .filter(autre -> chevauche(contrat, autre))
                .findFirst()
                .map(autre -> new Emission.Chevauche(
                        contrat.genre(), autre.libelle(), autre.termes().du()));
    }

    /// Un CESA prend la suite d'un CAPE et l'arrête ; un contrat de l'équipe d'appui s'ajoute à tout autre.
    private static boolean chevauche(Contrat contrat, Contrat autre) {
        boolean prendLaSuite = contrat.genre() == GenreDeContrat.CESA
                && autre.genre() == GenreDeContrat.CAPE
                && autre.termes().du().isBefore(contrat.termes().du());
        boolean travail = contrat.genre() == GenreDeContrat.CONTRAT_DE_TRAVAIL
                || autre.genre() == GenreDeContrat.CONTRAT_DE_TRAVAIL;
        var fin = autre.suivi().finLe();
        boolean avorte = fin != null && fin.isBefore(autre.termes().du());
        return !prendLaSuite && !travail && !avorte && contrat.periode().chevauche(autre.periode());
    }

    /// Abandonne un contrat que tous n'ont pas signé ; faux quand il est conclu, ou déjà abandonné.
    @Transactional
    public boolean abandonner(ContratId id) {
        var contrat = sql.verrouille(id);
        if (contrat.estConclu() || contrat.estAbandonne()) return false;
        sql.abandonner(id, horloge.instant());
        inscrire("abandonner", id, Map.of());
        return true;
    }

    public Anteriorite anteriorite(Contrat contrat) {
        return dossiers.anteriorite(contrat.personne(), contrat.termes().du());
    }

    private void inscrire(String acte, ContratId id, Map<String, ?> apres) {
        journal.inscrire("parcours.contrat." + acte, Objet.de("contrat", id), Map.of(), new java.util.HashMap<>(apres));
    }

    private static LocalDate auPlusTot(LocalDate un, LocalDate autre) {
        return un.isBefore(autre) ? un : autre;
    }

    public Optional<Contrat> trouver(ContratId id) {
        return sql.trouver(id);
    }

    static DocumentId document(Contrat contrat) {
        var document = contrat.suivi().document();
        if (document == null) throw new IllegalStateException("Contrat non émis : " + contrat.id());
        return document;
    }
}
