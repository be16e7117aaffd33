package cn.fazhi.audit.planted;

import java.util.Random;

/**
 * An invented township.
 *
 * @param stem its name without the ending
 * @param ending 镇, 乡 or 街道
 */
public record Township(String stem, String ending) {

    private static final String FIRST = "东西南北上下大小新古长青白红金石云龙凤泉清平安永和福兴高柳松竹梅杨桂枫桃杏莲荷丰明双三五九崇宁靖隆嘉瑞";
    private static final String SECOND = "山河湖岭坪坝桥塘湾溪泉洲沟滩岗坡寨店铺屯堡营庄集场口浦渡津港埠墩台峪峰峡垭坳冲洞潭池井源关";
    private static final String[] ENDINGS = {"镇", "乡", "镇"};

    /** The township of a number: names differ up to some 2,000, then get a third character. */
    public static Township of(int number) {
        int first = number % FIRST.length();
        int second = number / FIRST.length() % SECOND.length();
        int third = number / FIRST.length() / SECOND.length();
        String stem = FIRST.substring(first, first + 1) + SECOND.charAt(second);
        String longer = third == 0 ? stem : stem + SECOND.charAt(third % SECOND.length());
        return new Township(longer, ENDINGS[new Random(number).nextInt(ENDINGS.length)]);
    }

    public String name() {
        return stem + ending;
    }
}
