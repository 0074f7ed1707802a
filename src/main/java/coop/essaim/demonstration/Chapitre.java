package coop.essaim.demonstration;

/// Ce qu'un module ajoute à la coopérative de démonstration, dans l'ordre des `@Order`, après les comptes.
///
/// Appelé à chaque démarrage, dans la transaction du chargement : un chapitre déjà chargé ne refait rien.
interface Chapitre {
    void charger();
}
