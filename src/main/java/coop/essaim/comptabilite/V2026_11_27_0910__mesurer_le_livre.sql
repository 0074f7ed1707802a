-- Un gros import tient dans une transaction : qui compte les lignes de la base pendant ce temps n'en voit aucune, et les
-- lectures qui suivent se planifient pour des tables vides. L'import les fait donc compter lui-même avant de finir, et
-- garde le verrou de ce compte jusqu'au bout. Seul leur propriétaire a ce droit.
create function mesurer_le_livre() returns void language plpgsql security definer
set search_path = ${schema}, pg_temp as $$
begin
    analyze ecriture, validation, ligne, ligne_detail, ecriture_importee, lettrage, lettrage_ligne, compte_auxiliaire,
        compte_general;
end $$;
revoke all on function mesurer_le_livre() from public;
grant execute on function mesurer_le_livre() to ${application};
