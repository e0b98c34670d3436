using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Removals are told from the highest number downwards (RFC 9051 section 7.5.1: each as it is after the one before).</summary>
internal sealed class ExpungesFromTheEnd()
    : ImapVariant("imap.expunge.from-the-end", "Removals are told from the highest number downwards (RFC 9051 section 7.5.1: each as it is after the one before).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new ExpungesFromTheEnd());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes)
    {
        // The first number told is its own; each later one stands for as many more as were told before it at or below it.
        List<int> original = [];
        foreach (var told in changes.Expunged)
        {
            var number = told;
            foreach (var before in original.Order())
                if (before <= number) number++;
            original.Add(number);
        }

        return changes with { Expunged = [.. original.OrderDescending()] };
    }
}
