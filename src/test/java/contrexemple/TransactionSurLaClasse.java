package contrexemple;

import org.springframework.transaction.annotation.Transactional;

@Transactional
class TransactionSurLaClasse {}
