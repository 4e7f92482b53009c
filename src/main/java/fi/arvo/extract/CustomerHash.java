package fi.arvo.extract;

import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Spreads customers over the fixed blocks. The hash is FNV-1a of the id's UTF-8 bytes with
 * MurmurHash3's final mixing; it is our own so that a customer's block never moves with a library.
 */
public final class CustomerHash {
  private static final int BLOCK_SHIFT = 56;

  private CustomerHash() {}

  static long of(UTF8String id) {
    long hash = 0xcbf29ce484222325L;
    Object base = id.getBaseObject();
    long offset = id.getBaseOffset();
    for (int i = 0; i < id.numBytes(); i++) {
      hash = (hash ^ (Platform.getByte(base, offset + i) & 0xff)) * 0x100000001b3L;
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    hash *= 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  /** The block of a customer, 0 to {@link Landed#BLOCKS} − 1. */
  public static int blockOf(String customer) {
    return block(of(UTF8String.fromString(customer)));
  }

  /** The block of a hash: its first eight bits. */
  static int block(long hash) {
    return (int) (hash >>> BLOCK_SHIFT);
  }

  /** Where a customer stands: rows that name none stand first in their block. */
  static long place(UTF8String customer, int block) {
    return customer.numBytes() == 0 ? (long) block << BLOCK_SHIFT : of(customer);
  }
}
