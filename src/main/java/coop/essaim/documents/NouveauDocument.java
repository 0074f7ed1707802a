package coop.essaim.documents;

import java.util.UUID;

/// Ce qu'il faut dire d'un fichier pour le ranger. Le nom vient de la personne : il sera assaini.
///
/// @param par le compte qui dépose
public record NouveauDocument(String nom, ObjetLie objet, Conservation conservation, UUID par) {}
