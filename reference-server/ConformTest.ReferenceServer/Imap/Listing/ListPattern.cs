using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Listing;

/// <summary>A canonical LIST pattern: <c>*</c> for anything, <c>%</c> for anything within a level (RFC 9051 section 6.3.9).</summary>
internal sealed class ListPattern
{
    private const int Longest = 1024;
    private readonly string _pattern;

    /// <summary>Joins a reference and a pattern as written.</summary>
    public ListPattern(string reference, string pattern) => _pattern = Collapse(reference + pattern);

    /// <summary>True when <c>%</c> is in it.</summary>
    public bool HasLevelWildcard => _pattern.Contains('%');

    /// <summary>True when the name matches as a whole.</summary>
    public bool Matches(string name)
    {
        // A pattern beyond any name is valid and matches nothing.
        if (_pattern.Length > Longest) return false;
        int n = 0, p = 0, star = -1, starName = 0, percent = -1, percentName = 0;
        while (n < name.Length || p < _pattern.Length)
        {
            if (p < _pattern.Length && _pattern[p] == '*')
            {
                star = ++p;
                starName = n;
                percent = -1;
            }
            else if (p < _pattern.Length && _pattern[p] == '%')
            {
                percent = ++p;
                percentName = n;
            }
            else if (n < name.Length && p < _pattern.Length && Same(name, n, _pattern[p]))
            {
                n++;
                p++;
            }
            else if (percent >= 0 && percentName < name.Length && name[percentName] != MailboxName.Delimiter)
            {
                n = ++percentName;
                p = percent;
            }
            else if (star >= 0 && starName < name.Length)
            {
                n = ++starName;
                p = star;
                percent = -1;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    // INBOX compares without case, and so does the root of the names below it.
    private static bool Same(string name, int index, char wanted)
    {
        if (name[index] == wanted) return true;
        var inInbox = index < MailboxName.Inbox.Length && name.StartsWith(MailboxName.Inbox, StringComparison.Ordinal)
            && (name.Length == MailboxName.Inbox.Length || name[MailboxName.Inbox.Length] == MailboxName.Delimiter);
        return inInbox && char.ToUpperInvariant(wanted) == name[index];
    }

    // Wildcards in a row are worth the widest of them; written out they would only cost time.
    private static string Collapse(string pattern)
    {
        var collapsed = new System.Text.StringBuilder(pattern.Length);
        foreach (var c in pattern)
        {
            var last = collapsed.Length == 0 ? '\0' : collapsed[^1];
            if (c == '%' && last is ('%' or '*')) continue;
            if (c == '*' && last is ('%' or '*')) collapsed[^1] = '*';
            else collapsed.Append(c);
        }

        return collapsed.ToString();
    }
}
