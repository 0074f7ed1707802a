package coop.essaim.facturation.catalogue;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Identifiant;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tient le catalogue d'une activité. L'appelant a déjà vérifié que la personne peut agir pour elle.
@Service
public class Catalogue {

    private static final BigDecimal PRIX_MAX = BigDecimal.valueOf(10_000_000);

    private final CatalogueSql sql;
    private final Clock horloge;

    Catalogue(CatalogueSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    /// @param cle la même pour deux envois de la même demande, qui ne font qu'un article
    @Transactional
    public Rangement ajouter(UUID cle, ActiviteId activite, Article.Contenu contenu, @Nullable UUID par) {
        sql.verrouiller(activite);
        var deja = sql.creePar(cle);
        if (deja.isPresent()) return new Rangement.Fait(deja.get());
        var refus = refus(activite, null, contenu);
        if (refus.isPresent()) return refus.get();
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        sql.ajouter(new CatalogueSql.Nouvel(id, cle, activite, contenu), maintenant, par);
        return new Rangement.Fait(id);
    }

    /// @param version celle que la personne avait sous les yeux
    @Transactional
    public Rangement changer(UUID id, int version, Article.Contenu contenu) {
        var article = verrouille(id);
        if (article.isEmpty()) return new Rangement.Introuvable();
        if (article.get().version() != version) return new Rangement.ChangeEntreTemps();
        var refus = refus(article.get().activite(), id, contenu);
        if (refus.isPresent()) return refus.get();
        sql.changer(id, contenu);
        return new Rangement.Fait(id);
    }

    /// Il n'est plus proposé ; les pièces qui l'ont repris ne changent pas.
    @Transactional
    public Rangement archiver(UUID id) {
        if (verrouille(id).isEmpty()) return new Rangement.Introuvable();
        sql.archiver(id, horloge.instant());
        return new Rangement.Fait(id);
    }

    @Transactional
    public Rangement remettre(UUID id) {
        var article = verrouille(id);
        if (article.isEmpty()) return new Rangement.Introuvable();
        var refus = doublon(article.get().activite(), id, article.get().contenu());
        if (refus.isPresent()) return refus.get();
        sql.archiver(id, null);
        return new Rangement.Fait(id);
    }

    public Optional<Article> trouver(UUID id) {
        return sql.trouver(id, LocalDate.now(horloge));
    }

    /// Ce que cette activité peut mettre sur une pièce aujourd'hui.
    public List<Article> proposes(ActiviteId activite) {
        return sql.lister(List.of(activite), null, false, LocalDate.now(horloge)).stream()
                .filter(article -> article.taux() != null)
                .toList();
    }

    /// Deux écritures au même catalogue se suivent : la seconde voit la première.
    private Optional<Article> verrouille(UUID id) {
        var avant = trouver(id);
        avant.ifPresent(article -> sql.verrouiller(article.activite()));
        return avant.isEmpty() ? avant : trouver(id);
    }

    private Optional<Rangement.Refus> refus(ActiviteId activite, @Nullable UUID id, Article.Contenu contenu) {
        var prix = contenu.prix();
        if (prix.signum() < 0 || prix.compareTo(PRIX_MAX) > 0) return Optional.of(new Rangement.PrixAbsurde());
        if (!sql.seVend(contenu.nature())) return Optional.of(new Rangement.NatureInconnue());
        if (!sql.enVigueur(contenu.regime(), LocalDate.now(horloge)))
            return Optional.of(new Rangement.RegimeHorsDate());
        return doublon(activite, id, contenu);
    }

    private Optional<Rangement.Refus> doublon(ActiviteId activite, @Nullable UUID id, Article.Contenu contenu) {
        return sql.porte(activite, contenu.designation(), id)
                ? Optional.of(new Rangement.DejaAuCatalogue(contenu.designation()))
                : Optional.empty();
    }
}
