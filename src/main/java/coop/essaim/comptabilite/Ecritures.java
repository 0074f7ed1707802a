package coop.essaim.comptabilite;

import coop.essaim.comptabilite.Passation.Obstacle;
import coop.essaim.comptabilite.Passation.Passee;
import coop.essaim.comptabilite.Passation.Refusee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Le grand livre vu des autres modules : toute écriture passe par ici.
///
/// Toujours dans la transaction de l'appelant : une pièce et son écriture naissent ensemble ou pas du tout.
@Service
public class Ecritures {

    private final EcrituresSql sql;
    private final EcrituresLuesSql lues;
    private final Validations validations;

    Ecritures(EcrituresSql sql, EcrituresLuesSql lues, Validations validations) {
        this.sql = sql;
        this.lues = lues;
        this.validations = validations;
    }

    /// Vrai si le mois de ce jour est ouvert ; il le reste jusqu'à la fin de la transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accepteLe(LocalDate jour) {
        return sql.estOuvert(jour);
    }

    /// Passe au brouillard : la comptabilité peut encore corriger l'imputation, ou supprimer, avant de valider.
    @Transactional(propagation = Propagation.MANDATORY)
    public Passation passer(Ecriture ecriture, Demande demande) {
        return passer(List.of(new Passage(ecriture, demande)), false).getFirst();
    }

    /// Passe et valide d'un geste : pour une pièce déjà numérotée et figée par son module, comme une facture.
    @Transactional(propagation = Propagation.MANDATORY)
    public Passation passerEtValider(Ecriture ecriture, Demande demande) {
        return passer(List.of(new Passage(ecriture, demande)), true).getFirst();
    }

    /// Passe un lot en un seul ordre à la base. Un refus, un seul, et rien du lot n'est écrit : les autres réponses
    /// sont alors des refus sans obstacle.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Passation> passerEnLot(List<Passage> passages, boolean valider) {
        return passages.isEmpty() ? List.of() : passer(passages, valider);
    }

    /// Annule une écriture validée par une écriture inverse, validée, qui lui reste liée.
    @Transactional(propagation = Propagation.MANDATORY)
    public Passation contrepasser(EcritureId id, LocalDate date, Demande demande) {
        var origine = lues.lire(id).orElseThrow(() -> new EcritureRefusee("Écriture inconnue : " + id));
        if (origine.validation() == null) return new Refusee(List.of(new Obstacle.AuBrouillard()));
        if (sql.estContrepassee(id)) return new Refusee(List.of(new Obstacle.DejaContrepassee()));
        var inverse = new Passage(origine.ecriture().contrepassee(date), demande, id, null);
        return passer(List.of(inverse), true).getFirst();
    }

    @Transactional(readOnly = true)
    public Optional<EcritureLue> lire(EcritureId id) {
        return lues.lire(id);
    }

    /// Supprime une écriture du brouillard, ou refuse si elle est validée.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean supprimerDuBrouillard(EcritureId id) {
        var lue = lues.lire(id);
        if (lue.isEmpty() || lue.get().validation() != null) return false;
        sql.effacerDuBrouillard(id);
        return true;
    }

    /// Remplace une écriture du brouillard par une autre, qui reprend sa clé : les lignes ne se modifient jamais. Un
    /// refus laisse l'ancienne en place.
    @Transactional(propagation = Propagation.MANDATORY)
    public Passation remplacer(EcritureId id, Ecriture nouvelle, String auteur) {
        var lue = lues.lire(id);
        if (lue.isEmpty()) throw new EcritureRefusee("Écriture inconnue : " + id);
        if (lue.get().validation() != null) return new Refusee(List.of(new Obstacle.Validee()));
        var obstacles = sql.reperer(List.of(new Passage(nouvelle, new Demande("remplace:" + id, auteur))))
                .obstacles(nouvelle);
        if (!obstacles.isEmpty()) return new Refusee(obstacles);
        var cle = sql.cle(id);
        sql.effacerDuBrouillard(id);
        return passer(nouvelle, new Demande(cle == null ? "remplace:" + id : cle, auteur));
    }

    private List<Passation> passer(List<Passage> passages, boolean valider) {
        var reperes = sql.reperer(passages);
        var reponses = new ArrayList<Passation>(passages.size());
        var parCle = new LinkedHashMap<String, Passage.Pret>();
        boolean refuse = false;
        for (var passage : passages) {
            var cle = passage.demande().cle();
            var deja = reperes.dejaPassees.get(cle);
            var obstacles = deja == null ? reperes.obstacles(passage.ecriture()) : List.<Obstacle>of();
            refuse |= !obstacles.isEmpty();
            var pret = new Passage.Pret(passage, deja == null ? prochain(reperes) : deja, reperes);
            if (deja == null && obstacles.isEmpty()) parCle.putIfAbsent(cle, pret);
            reponses.add(obstacles.isEmpty() ? new Passee(pret.id(), deja != null) : new Refusee(obstacles));
        }
        if (refuse) {
            return reponses.stream()
                    .map(r -> r instanceof Refusee ? r : new Refusee(List.of()))
                    .toList();
        }
        return ecrire(passages, reponses, parCle, valider);
    }

    private List<Passation> ecrire(
            List<Passage> passages, List<Passation> reponses, Map<String, Passage.Pret> parCle, boolean valider) {
        if (parCle.isEmpty()) return reponses;
        var inserees = sql.inserer(List.copyOf(parCle.values()));
        var nouvelles = new LinkedHashMap<Long, Passage.Pret>();
        for (int i = 0; i < passages.size(); i++) {
            var cle = passages.get(i).demande().cle();
            var pret = parCle.get(cle);
            if (pret == null) continue;
            if (!inserees.contains(pret.id().valeur())) {
                reponses.set(i, new Passee(sql.dejaPassee(cle), true));
            } else if (nouvelles.putIfAbsent(pret.id().valeur(), pret) == null) {
                completer(pret);
            } else {
                reponses.set(i, new Passee(pret.id(), true));
            }
        }
        if (valider) validations.validerNouvelles(List.copyOf(nouvelles.values()));
        return reponses;
    }

    private void completer(Passage.Pret pret) {
        int rang = 0;
        for (var ligne : pret.ecriture().lignes()) {
            rang++;
            if (ligne.detail() != null) sql.detailler(pret.id().valeur(), rang, ligne.detail());
        }
        var origine = pret.passage().origine();
        if (origine != null) sql.noterOrigine(pret.id(), origine.numero(), origine.valideLe());
    }

    private static EcritureId prochain(Reperes reperes) {
        return new EcritureId(reperes.identifiants.remove());
    }
}
