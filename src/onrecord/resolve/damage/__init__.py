"""What translation engines, scrapers and templates have done to a text: findings, which never alter it."""
