package coop.essaim.comptabilite.cloture;

import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.cloture.ChaineSql.Compteur;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Rejoue la chaîne des écritures validées et tous les invariants du livre, sur n'importe quelle base, et nomme la
/// première rangée rompue de chaque journal.
@Service
class VerificationDuLivre implements Verification {

    private final ChaineSql chaine;
    private final ScellementsSql scellements;

    VerificationDuLivre(ChaineSql chaine, ScellementsSql scellements) {
        this.chaine = chaine;
        this.scellements = scellements;
    }

    @Override
    public String nom() {
        return "comptabilite";
    }

    @Override
    public String promesse() {
        return "Aucune écriture validée n'a été changée, retirée ni ajoutée, et chaque section est équilibrée.";
    }

    @Override
    /// D'un seul instantané : la chaîne et ses compteurs se lisent sans qu'une validation passe entre les deux.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Anomalie> executer() {
        var anomalies = new ArrayList<Anomalie>();
        anomalies.addAll(chainesRompues());
        anomalies.addAll(chaine.desequilibres());
        anomalies.addAll(chaine.orphelines());
        anomalies.addAll(chaine.lettragesFaux());
        anomalies.addAll(chaine.datesHorsPeriode());
        anomalies.addAll(sceauxRompus());
        return anomalies;
    }

    private List<Anomalie> chainesRompues() {
        var rejeu = new RejeuDeLaChaine();
        chaine.parcourir(rejeu::maillon);
        rejeu.fin();
        var anomalies = new ArrayList<>(rejeu.anomalies());
        for (Compteur compteur : chaine.compteurs()) {
            var bout = rejeu.bout(compteur.journal(), compteur.exercice());
            if (rejeu.estRompue(compteur.journal(), compteur.exercice())) continue;
            if (bout.numero() != compteur.dernier() || !Arrays.equals(bout.empreinte(), compteur.empreinte()))
                anomalies.add(new Anomalie(
                        compteur.nom(),
                        "Le compteur dit %d écritures validées ; la chaîne en a %d : la fin a été retirée ou changée."
                                .formatted(compteur.dernier(), bout.numero())));
        }
        return anomalies;
    }

    private List<Anomalie> sceauxRompus() {
        var precedente = new byte[32];
        var anomalies = new ArrayList<Anomalie>();
        for (var pose : scellements.tous()) {
            var sceau = pose.sceau();
            var objet = "sceau " + pose.id() + " (" + sceau.nature().code() + " du " + sceau.du() + ")";
            if (!Arrays.equals(Scellements.empreinte(precedente, sceau), pose.empreinte())) {
                anomalies.add(new Anomalie(objet, "Ce total scellé, ou celui d'avant, a été changé ou retiré."));
                return anomalies;
            }
            precedente = pose.empreinte();
            if (!pose.dernierDeSaPeriode()) continue;
            var totaux = sceau.nature() == Scellements.Nature.JOUR
                    ? scellements.totauxDuJour(sceau.du())
                    : scellements.totaux(sceau.du(), sceau.au());
            if (!totaux.equals(sceau.totaux()))
                anomalies.add(new Anomalie(
                        objet,
                        "Scellé à %d écritures et %d centimes au débit ; le livre en a %d et %d."
                                .formatted(
                                        sceau.totaux().nombre(),
                                        sceau.totaux().debit(),
                                        totaux.nombre(),
                                        totaux.debit())));
        }
        return anomalies;
    }
}
