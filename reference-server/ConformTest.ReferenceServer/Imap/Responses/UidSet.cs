using System.Text;

namespace ConformTest.ReferenceServer.Imap.Responses;

/// <summary>Writes numbers as a set with ranges.</summary>
internal static class UidSet
{
    // uid-set = (uniqueid / uid-range) *("," uid-set)
    public static string Format(IEnumerable<uint> numbers)
    {
        var text = new StringBuilder();
        uint first = 0, last = 0;
        foreach (var number in numbers)
        {
            if (first != 0 && number == last + 1)
            {
                last = number;
                continue;
            }

            Flush();
            first = last = number;
        }

        Flush();
        return text.ToString();

        void Flush()
        {
            if (first == 0) return;
            if (text.Length > 0) text.Append(',');
            text.Append(first);
            if (last != first) text.Append(':').Append(last);
        }
    }
}
