"""Event coding: which words name an event of which kind, who does it to whom, and how real it is."""
