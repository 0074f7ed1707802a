package coop.essaim.acces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qui arrive aux comptes, aux rôles et aux connexions : le journal d'audit écoute.
///
/// `par` est le compte de qui agit ; `null` quand c'est Essaim lui-même (démarrage, démonstration, commande).
public sealed interface EvenementDAcces {

    sealed interface SurUnCompte extends EvenementDAcces {}

    sealed interface SurUnRole extends EvenementDAcces {}

    sealed interface ALaPorte extends EvenementDAcces {}

    record CompteCree(
            UUID compte,
            String nom,
            String courriel,
            @Nullable UUID par) implements SurUnCompte {}

    record CompteDesactive(
            UUID compte, String motif, @Nullable UUID par) implements SurUnCompte {}

    record CompteReactive(UUID compte, @Nullable UUID par) implements SurUnCompte {}

    record NomChange(
            UUID compte,
            String avant,
            String apres,
            @Nullable UUID par) implements SurUnCompte {}

    record CourrielChange(
            UUID compte,
            String avant,
            String apres,
            @Nullable UUID par) implements SurUnCompte {}

    record RoleDonne(UUID compte, String role, @Nullable UUID par) implements SurUnCompte {}

    record RoleRetire(UUID compte, String role, @Nullable UUID par) implements SurUnCompte {}

    record RoleCree(UUID role, String libelle, @Nullable UUID par) implements SurUnRole {}

    record DroitDonne(UUID role, String droit, @Nullable UUID par) implements SurUnRole {}

    record DroitRetire(UUID role, String droit, @Nullable UUID par) implements SurUnRole {}

    /// @param adresse adresse réseau de la personne
    record ConnexionReussie(UUID compte, String moyen, String adresse) implements ALaPorte {}

    /// @param compte `null` quand aucun compte ne répond à l'adresse tapée, qui n'est pas gardée
    record ConnexionRefusee(@Nullable UUID compte, String raison, String adresse) implements ALaPorte {}

    /// @param raison « déconnexion », « révoquée », « compte désactivé »…
    record SessionFermee(
            UUID compte, String raison, @Nullable UUID par) implements ALaPorte {}

    /// @param moyen « mot de passe », « double authentification », « clé d'accès », « codes de secours »
    record MoyenChange(
            UUID compte,
            String moyen,
            String acte,
            @Nullable UUID par) implements SurUnCompte {}

    record AccesRefuse(UUID compte, String chemin) implements ALaPorte {}
}
